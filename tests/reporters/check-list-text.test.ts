import { expect, test } from 'vitest';
import { checkListText } from '../../reporters/check-list-text.js';
import { concluded } from '../harness/engine/conclusions.js';
import { emptyCheck, report } from '../harness/engine/reports.js';
import { plain } from './plain.js';
import { recordOfAllKinds } from './records.js';

const text = plain(checkListText(recordOfAllKinds));

test('each warning says what was expected', () => {
  expect(text).toContain('Warnings: 1\n  ! ListTrails/lifecycle/lists-created  expected no extra; got "Extra"');
});

test('what is blocked is told by what blocks it', () => {
  expect(text).toContain('Blocked: 1 check\n  by CreateTrail/valid-request/rejected: 1 check of CreateTrail');
});

test('a fault of ours is told as one', () => {
  const record = concluded([report('GetTrail/lifecycle/x', { fault: 'TypeError: ours\n at y' })]);
  expect(plain(checkListText(record))).toContain(
    'internal error of this tool, not a gap of the target: TypeError: ours',
  );
});

test('what was skipped is told by reason, and every skipped check is counted', () => {
  expect(text).toContain('it needs a bucket: 1 check of GetTrail');
  const counts = [...text.slice(text.indexOf('Skipped:')).matchAll(/: (\d+) checks? of /g)].map(([, count]) =>
    Number(count),
  );
  expect(text).toContain(`Skipped: ${recordOfAllKinds.summary.skipped} checks`);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(recordOfAllKinds.summary.skipped);
});

test('one reason of many operations is one line', () => {
  const reason = 'the target does not have the capability channels (--capability)';
  const ids = ['ListChannels/shapes/a', 'GetChannel/shapes/a', 'GetChannel/shapes/b'];
  const notRun = ids.map((id) => emptyCheck(id)).map(({ id, operation, suite }) => ({ id, operation, suite, reason }));
  const aside = plain(checkListText(concluded([], { notRun })));
  expect(aside.split('\n').filter((line) => line.includes(reason))).toEqual([
    `  ${reason}: 3 checks of GetChannel, ListChannels`,
  ]);
});
