import { expect, test } from 'vitest';
import { consoleReport } from '../../reporters/console-report.js';
import { totals } from '../../reporters/totals.js';
import { concluded } from '../harness/engine/conclusions.js';
import { report } from '../harness/engine/reports.js';
import { plain } from './plain.js';
import { recordOfAllKinds, rightRecord } from './records.js';

test('all outcomes, gaps by severity, coverage, requests and target', () => {
  const { summary, coverage } = recordOfAllKinds;
  const { operations, members, errors, paginators, requestMembers, enumValues, boundSides } = coverage;
  const lines = plain(totals(recordOfAllKinds)).split('\n');
  expect(lines[0]).toBe(
    `Checks       ${summary.passed} passed, ${summary.gap} with gaps, 1 with warnings, ${summary.unimplemented} not implemented, 1 blocked, ${summary.skipped} skipped`,
  );
  expect(lines[1]).toBe('Gaps         4 (3 must, 1 should), 2 of them operations that are not implemented');
  expect(lines[2]).toMatch(/^By category {2}\d+ [\w ]+, /);
  expect(lines[3]).toContain(
    `operations 0/${operations.total}, members 0/${members.total}, errors 0/${errors.total}, paginators 0/${paginators.total}`,
  );
  expect(lines[3]).toContain(
    `, request members 0/${requestMembers.total}, enum values 0/${enumValues.total}, bound sides 0/${boundSides.total}`,
  );
  expect(lines[4]).toBe('Requests     42 in 1.2 s');
  expect(lines[5]).toBe('Target       endpoint http://127.0.0.1:5000/ us-east-1, access standard, seed 7');
});

test('without gaps it says so', () => {
  expect(plain(totals(rightRecord))).toContain('Gaps         none');
  expect(plain(totals(rightRecord))).not.toMatch(/\b0 (with gaps|with warnings|blocked)/);
});

test('requests that were sent again are told with the reasons, and only then', () => {
  expect(plain(totals(rightRecord))).not.toContain('Retries');
  const transport = { retries: 12, throttled: 9, serverErrors: 0, resets: 3 };
  const record = concluded([report('ListTrails/shapes/valid-request')], { transport });
  expect(record.transport).toEqual(transport);
  expect(plain(totals(record))).toContain('Retries      12: 9 throttled, 3 connection resets');
});

test('the report of a terminal ends in the totals and leaves nothing out', () => {
  const text = plain(consoleReport(recordOfAllKinds, () => undefined));
  const order = ['operation ', '✓ passed', '\ntarget: ', 'Warnings: 1', 'Blocked: 1', 'Skipped: ', 'Checks  '];
  const at = order.map((words) => text.indexOf(words));
  expect(at.every((index) => index >= 0)).toBe(true);
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(text).not.toContain('\n\n\n');
});
