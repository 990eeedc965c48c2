import { describe, expect, test } from 'vitest';
import { faultyReference } from '../faulty-reference.js';
import { allChecks, runChecks } from '../run-checks.js';
import { faults } from './faults.js';

const selection = ['*/protocol/**'];
const protocol = allChecks.filter(({ suite }) => suite === 'protocol');

describe('a server with one fault', () => {
  test('the reference without a fault has no gap, and nothing is left out', async () => {
    const { url, capabilities } = await faultyReference({});
    const record = await runChecks(url, selection, { capabilities });
    expect(record.gaps).toEqual([]);
    const asked = record.checks.filter(({ id }) => protocol.some((check) => check.id === id));
    expect(asked.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(asked).toHaveLength(protocol.length);
  });

  test.each(faults.map((seeded) => [seeded.what, seeded] as const))('%s', async (_, { fault, gaps }) => {
    const { url, capabilities } = await faultyReference(fault());
    const record = await runChecks(url, selection, { capabilities });
    expect(record.gaps.map(({ id }) => id)).toEqual(gaps);
  });
});

test('each check of the suite has a fault that it finds', () => {
  const found = faults.flatMap(({ gaps }) => gaps);
  const asking = protocol.filter(
    ({ operation, slug }) =>
      !found.some((gap) => gap === `${operation}/${slug}` || gap.startsWith(`${operation}/${slug}/`)),
  );
  expect(asking.map(({ id }) => id)).toEqual([]);
});
