import { expect, expectTypeOf, test } from 'vitest';
import { loadFacts } from '../../../spec/facts.js';
import type { ErrorPair } from '../../../spec/generated/error-pairs.js';
import type { OperationName } from '../../../spec/generated/types.js';
import { loadSpec } from '../../../spec/load.js';
import { askedBy, type PairEntry, pairs } from '../../../suites/errors/pair-entry.js';
import type { storePairs } from '../../../suites/errors/pairs/event-data-stores.js';
import type { tagPairs } from '../../../suites/errors/pairs/tags.js';
import { trailPairs } from '../../../suites/errors/pairs/trails.js';
import { registry } from '../../../suites/errors/registry.js';

const pair = 'CreateTrail/TrailAlreadyExistsException';
/** A line of a table of pairs for that error, with an operation. */
type LineFor<O extends OperationName> = (
  code: 'TrailAlreadyExistsException',
  operations: readonly O[],
  entry: PairEntry<O>,
) => unknown;

// `npm run typecheck` holds these: nothing of them is left when the test runs.
test('the registry does not compile with one pair removed, or with one that is not documented', () => {
  expectTypeOf(registry).toEqualTypeOf<Readonly<Record<ErrorPair, PairEntry>>>();
  expectTypeOf<Omit<typeof registry, typeof pair>>().not.toExtend<typeof registry>();
  // A line gives its own pairs and no others, and a table what its lines give: nothing else can stand in for a removed one.
  const line = pairs('TrailAlreadyExistsException', ['CreateTrail'], askedBy('lifecycle/duplicate-name'));
  expectTypeOf(line).toEqualTypeOf<Record<typeof pair, PairEntry>>();
  expectTypeOf<keyof typeof trailPairs & (keyof typeof storePairs | keyof typeof tagPairs)>().toBeNever();
  expectTypeOf(pairs).toExtend<LineFor<'CreateTrail'>>();
  expectTypeOf(pairs).not.toExtend<LineFor<'GetTrail'>>();
  expect(trailPairs).toHaveProperty([pair]);
});

test('every documented pair has an entry, and no other one', () => {
  const spec = loadSpec();
  const documented = spec.operationNames.flatMap((name) =>
    spec.operation(name).errors.map((code) => `${name}/${code}`),
  );
  expect(Object.keys(registry).sort()).toEqual(documented.sort());
});

test('what is impossible stands among the exclusions of the facts with its reason, and nothing else does', () => {
  const excluded = loadFacts().excluded.flatMap(({ pairs }) => pairs);
  const impossible = Object.entries(registry).flatMap(([pair, { how }]) => (how === 'impossible' ? [pair] : []));
  expect(impossible.sort()).toEqual(excluded.sort());
});
