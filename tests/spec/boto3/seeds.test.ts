import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBoto3Page } from '../../../spec/boto3/read-boto3-page.js';
import { diffDocuments } from '../../../spec/diff/diff-documents.js';
import type { ApiDocument } from '../../../spec/documents/api-document.js';
import { documentOfSpec } from '../../../spec/documents/document-of-spec.js';
import { loadSpec } from '../../../spec/load.js';
import { packagePath } from '../../../spec/package-root.js';

const seed = (name: string): string => packagePath('..', 'shared', 'seeds', name);
const clientPage = seed('boto3-cloudtrail-client-2022.txt');
const methodPage = seed('boto3-put-event-selectors-2025.txt');

const { operationNames, operation, errors } = loadSpec();
const source = { package: '', version: '' };
const committed = documentOfSpec({ operations: operationNames.map(operation), errors: { source, errors } }, 'spec');

function read(path: string): ApiDocument {
  return readBoto3Page(path, readFileSync(path, 'utf8'));
}

/** What the page has and the committed spec does not, or has otherwise. */
function notInSpec(page: ApiDocument): string[] {
  return diffDocuments(page, committed)
    .changes.filter(({ kind }) => kind !== 'added')
    .map(({ id }) => id);
}

describe('the client page of 2022', () => {
  test('36 operations, 65 errors, 6 paginators, and every exception that it lists', ({ skip }) => {
    skip(!existsSync(clientPage), `${clientPage} is not here`);
    const page = read(clientPage);
    expect(page.operations.size).toBe(36);
    expect(page.errors.size).toBe(65);
    const operations = [...page.operations.values()];
    const paginators = operations.flatMap(({ paginator }) => (paginator === 'unknown' ? [] : [paginator]));
    expect(paginators).toHaveLength(6);
    expect(JSON.stringify(paginators)).not.toContain('unknown');
    // Counted from the text without the reader: 299 lines, of which StartImport has two twice.
    const listed = readFileSync(clientPage, 'utf8').split('CloudTrail.Client.exceptions.').length - 1;
    const pairs = operations.reduce((sum, { errors: own }) => sum + (own === 'unknown' ? 0 : own.size), 0);
    expect([listed, pairs]).toEqual([299, 297]);
  });

  test('holds nothing that the committed spec lacks or has otherwise', ({ skip }) => {
    skip(!existsSync(clientPage), `${clientPage} is not here`);
    expect(notInSpec(read(clientPage))).toEqual([]);
  });
});

describe('the page of put_event_selectors of 2025', () => {
  test('12 errors, and required marks as the committed spec has them', ({ skip }) => {
    skip(!existsSync(methodPage), `${methodPage} is not here`);
    const page = read(methodPage);
    expect([...page.operations.keys()]).toEqual(['PutEventSelectors']);
    expect(page.errors.size).toBe(12);
    const { changes, uncompared } = diffDocuments(page, committed);
    expect(changes).toEqual([]);
    const marks = uncompared.filter(({ topic }) => topic === 'required marks').map(({ place }) => place);
    expect(marks.filter((place) => place.startsWith('PutEventSelectors.input'))).toEqual([]);
  });
});
