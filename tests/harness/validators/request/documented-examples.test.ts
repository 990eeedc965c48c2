import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenRules } from '../../../../harness/validators/request/broken-rules.js';
import { labelOf } from '../../../../spec/broken-rule.js';
import { loadFacts } from '../../../../spec/facts.js';
import { loadSpec } from '../../../../spec/load.js';
import { packagePath } from '../../../../spec/package-root.js';
import { cliRequest } from './cli-request.js';

interface DocumentedExample {
  id: string;
  operation: string;
  request: { cli: string };
}

/** What documented command lines break, and why they may. */
const slips: Readonly<Record<string, string>> = {
  // A placeholder where a number belongs.
  'CreateEventDataStore.userguide2026.03': 'type RetentionPeriod',
  'CreateEventDataStore.userguide2026.09': 'type RetentionPeriod',
  // Members of tags are written with a small letter.
  'CreateTrail.userguide2023.01': 'required TagsList[].Key',
  'CreateTrail.userguide2026.01': 'required TagsList[].Key',
  // Ids that are made up: wire.documentation-slips.
  'DescribeQuery.userguide2026.01': 'pattern QueryId',
  'GetImport.userguide2026.01': 'min-length ImportId',
  // A brace or a quote is missing.
  'PutEventSelectors.userguide2023.03': 'no JSON',
  'PutEventSelectors.userguide2023.10': 'no JSON',
  'PutEventSelectors.userguide2026.07': 'no JSON',
  'PutEventSelectors.userguide2026.08': 'no JSON',
  'PutEventSelectors.userguide2026.09': 'no JSON',
  // The collection of examples has cut it off.
  'PutEventSelectors.userguide2026.22': 'no JSON',
  'UpdateEventDataStore.userguide2026.05': 'no JSON',
};

const folder = packagePath('..', 'shared', 'documented-examples');
const there = existsSync(folder);
const files = there ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
const examples = files.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as DocumentedExample[]);
const how = { spec: loadSpec(), facts: loadFacts() };

function labelsOf({ operation, request }: DocumentedExample): string {
  try {
    return brokenRules(operation, cliRequest(how.spec, operation, request.cli), how)
      .map(labelOf)
      .join(', ');
  } catch (error) {
    if (error instanceof SyntaxError) return 'no JSON';
    throw error;
  }
}

test('the requests that AWS documents break no rule, but for slips', ({ skip }) => {
  skip(!there, `${folder} is not here`);
  expect(examples).toHaveLength(132);
  const broken = examples.map((example) => [example.id, labelsOf(example)]).filter(([, labels]) => labels !== '');
  expect(Object.fromEntries(broken)).toEqual(slips);
});

test('their members are read', ({ skip }) => {
  skip(!there, `${folder} is not here`);
  const requests = examples
    .filter(({ id }) => !slips[id])
    .map(({ operation, request }) => cliRequest(how.spec, operation, request.cli));
  const members = new Set(requests.flatMap((request) => Object.keys(request)));
  expect(members.size).toBeGreaterThan(25);
  expect(requests).toContainEqual({
    LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: 'ConsoleLogin' }],
  });
  expect(requests).toContainEqual({ trailNameList: ['Trail1', 'Trail2'] });
});
