import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ErrorCondition, loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { packagePath } from '../../spec/package-root.js';
import { uncheckedPairs } from '../suites/checked.js';
import { documentedPairs } from './documented-pairs.js';

/** The list of error conditions that the facts were carried over from; only where the project is developed. */
const list = packagePath('..', 'shared', 'facts', 'error-conditions.json');

interface Listed {
  operation: string;
  condition: string;
  code: string;
  evidence: 'observed' | 'documented';
  declared: boolean;
}

const facts = loadFacts();
const conditions = [...facts.requirements.values()].filter((entry): entry is ErrorCondition => entry.kind === 'error');

/** How many entries of the list tell the same condition in other words. */
const toldTwice: Record<string, number> = {
  // A name that does not exist, with and without an example.
  'DeleteTrail/TrailNotFoundException': 1,
  // An empty name alone, and together with an empty bucket (trail.name.order).
  'CreateTrail/InvalidTrailNameException': 1,
};

describe.skipIf(!existsSync(list))('the list of error conditions (skipped where ../shared is absent)', () => {
  const listed = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { conditions: Listed[] }).conditions
    : [];
  const withCode = listed.filter(({ code }) => /^\w+$/.test(code));

  test('all but one name a code; that one is a condition whose code is open', () => {
    expect(listed.length - withCode.length).toBe(1);
    const open = conditions.filter(({ operations, codes }) => operations.includes('CreateEventDataStore') && !codes);
    expect(open.map(({ id }) => id)).toEqual(['selectors.advanced.operator-missing']);
  });

  test.each(withCode.map((row) => [row.operation, row.code, row] as const))('%s %s', (operation, code, row) => {
    const ours = conditions.filter(
      (entry) =>
        entry.operations.includes(operation) &&
        entry.codes?.includes(code) &&
        (entry.declared ?? true) === row.declared &&
        entry.evidence === row.evidence,
    );
    expect(ours.length, row.condition).toBeGreaterThan(0);
    if (row.evidence === 'observed' && code !== 'InternalFailure')
      expect(ours.map(({ level }) => level)).toContain('must');
  });

  test('conditions of one code stay apart', () => {
    const count = (pairs: readonly string[]) =>
      pairs.reduce((sum, pair) => sum.set(pair, (sum.get(pair) ?? 0) + 1), new Map<string, number>());
    const theirs = count(withCode.map(({ operation, code }) => `${operation}/${code}`));
    const ours = count(
      conditions.flatMap((entry) =>
        entry.operations.flatMap((of) => (entry.codes ?? []).map((code) => `${of}/${code}`)),
      ),
    );
    const fewer = [...theirs].filter(([pair, number]) => (ours.get(pair) ?? 0) < number - (toldTwice[pair] ?? 0));
    expect(fewer).toEqual([]);
  });
});

test('every documented pair of operation and error has a condition, or a reason why none can be brought about, or no check yet', () => {
  const known = new Set([
    ...conditions.flatMap((entry) =>
      entry.operations.flatMap((of) => (entry.codes ?? []).map((code) => `${of}/${code}`)),
    ),
    ...facts.excluded.flatMap(({ pairs }) => pairs),
  ]);
  const silent = documentedPairs(loadSpec()).filter((pair) => !known.has(pair));
  expect(silent.filter((pair) => !uncheckedPairs.includes(pair))).toEqual([]);
});

test('no pair is excluded that an error condition names', () => {
  const named = new Set(
    conditions.flatMap((entry) => entry.operations.flatMap((of) => (entry.codes ?? []).map((code) => `${of}/${code}`))),
  );
  expect(facts.excluded.flatMap(({ pairs }) => pairs).filter((pair) => named.has(pair))).toEqual([]);
});
