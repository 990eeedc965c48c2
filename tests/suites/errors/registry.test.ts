import { expect, expectTypeOf, test } from 'vitest';
import { errorConditions } from '../../../harness/engine/coverage/error-conditions.js';
import { loadFacts } from '../../../spec/facts.js';
import type { ErrorPair } from '../../../spec/generated/error-pairs.js';
import type { OperationName } from '../../../spec/generated/types.js';
import { loadSpec } from '../../../spec/load.js';
import { askedBy, type PairEntry, pairs } from '../../../suites/errors/pair-entry.js';
import type { storePairs } from '../../../suites/errors/pairs/event-data-stores.js';
import type { tagPairs } from '../../../suites/errors/pairs/tags.js';
import { trailPairs } from '../../../suites/errors/pairs/trails.js';
import { registry } from '../../../suites/errors/registry.js';
import { documentedPairs } from '../../spec/documented-pairs.js';

const facts = loadFacts();

const pair = 'CreateTrail/TrailAlreadyExistsException';
/** A line of a table of pairs for that error, with an operation. */
type LineFor<O extends OperationName> = (
  code: 'TrailAlreadyExistsException',
  operations: readonly O[],
  entry: PairEntry<O>,
) => unknown;

// `npm run typecheck` holds these: nothing of them is left when the test runs.
test('the registry compiles without a pair, which then has no check yet, and not with one that is not documented', () => {
  expectTypeOf(registry).toEqualTypeOf<Readonly<Partial<Record<ErrorPair, PairEntry>>>>();
  expectTypeOf<Omit<typeof registry, typeof pair>>().toExtend<typeof registry>();
  // A line gives its own pairs and no others, and a table what its lines give: nothing else can replace a removed one.
  const line = pairs('TrailAlreadyExistsException', ['CreateTrail'], askedBy('lifecycle/duplicate-name'));
  expectTypeOf(line).toEqualTypeOf<Record<typeof pair, PairEntry>>();
  expectTypeOf<keyof typeof trailPairs & (keyof typeof storePairs | keyof typeof tagPairs)>().toBeNever();
  expectTypeOf(pairs).toExtend<LineFor<'CreateTrail'>>();
  expectTypeOf(pairs).not.toExtend<LineFor<'GetTrail'>>();
  expect(trailPairs).toHaveProperty([pair]);
});

test('every entry is about a documented pair', () => {
  expect(documentedPairs(loadSpec())).toEqual(expect.arrayContaining(Object.keys(registry)));
});

test('every pair that the facts speak of has an entry; the others have no check yet', () => {
  const conditions = errorConditions(facts);
  const spokenOf = documentedPairs(loadSpec()).filter((pair) => conditions.has(pair));
  expect(Object.keys(registry)).toEqual(expect.arrayContaining(spokenOf));
});

test('what is impossible is among the exclusions of the facts with its reason, and nothing else is', () => {
  const excluded = facts.excluded.flatMap(({ pairs }) => pairs).filter((pair) => pair in registry);
  const impossible = Object.entries(registry).flatMap(([pair, { how }]) => (how === 'impossible' ? [pair] : []));
  expect(impossible.sort()).toEqual(excluded.sort());
});
