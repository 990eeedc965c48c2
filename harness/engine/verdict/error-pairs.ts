import { groupBy } from '../../../common/group-by.js';
import type { ErrorCondition, Facts } from '../../../spec/facts.js';
import type { Spec } from '../../../spec/load.js';
import type { CheckReport } from '../check/check-report.js';
import { errorConditions } from '../coverage/error-conditions.js';
import { noCheckYet, type Unchecked } from '../coverage/unchecked.js';
import type { RecordedCheck } from './run-record.js';

/** What a run saw of the documented pairs of operation and error, `<Operation>/<Code>`. */
export interface ErrorPairs {
  /** Each pair that was seen, with the checks that got it: first those that ask for errors. */
  seen: Record<string, string[]>;
  /** The others, by the reason why they were not; `excluded` where the facts say that no client can provoke them. */
  unseen: { reason: string; excluded: boolean; pairs: string[] }[];
}

/** A check of a run, or one that was left out, by what it asks. */
interface Asked {
  id: string;
  operation: string;
  requirements: readonly string[];
}

/** What it takes to say why a pair was not seen. */
interface WhyNot {
  /** What was asked of each operation. */
  asked: ReadonlyMap<string, Asked[]>;
  outcomes: ReadonlyMap<string, RecordedCheck>;
  /** By pair. */
  conditions: ReadonlyMap<string, readonly ErrorCondition[]>;
  /** Pairs that no check asks for. */
  unchecked: ReadonlySet<string | undefined>;
}

/**
 * Which check got which documented error, and why the rest was not seen: the facts exclude it, or what became of the checks
 * that ask for it. `errors` are the pairs that were seen, whoever got them. Sorted, so that runs can be compared. Pure.
 */
export function errorPairs(options: {
  spec: Spec;
  facts: Facts;
  errors: readonly string[];
  reports: readonly CheckReport[];
  recorded: readonly RecordedCheck[];
  /** The checks of a run, and those that were left out, by what they ask. */
  asked: readonly Asked[];
  /** What has no check yet. Default: nothing. */
  unchecked?: readonly Unchecked[];
}): ErrorPairs {
  const { spec, facts, errors, reports } = options;
  const given: WhyNot = {
    asked: groupBy(options.asked, ({ operation }) => operation),
    outcomes: new Map(options.recorded.map((row) => [row.id, row])),
    conditions: errorConditions(facts),
    unchecked: new Set(options.unchecked?.map(({ pair }) => pair)),
  };
  const met = new Map(errors.map((pair) => [pair, new Set<string>()]));
  for (const { id, calls } of reports)
    for (const { operation, code, unknown } of calls) if (!unknown) met.get(`${operation}/${code}`)?.add(id);
  const excluded = new Map(facts.excluded.flatMap(({ reason, pairs }) => pairs.map((pair) => [pair, reason] as const)));
  const reasons = new Set(excluded.values());
  const unseen = new Map<string, string[]>();
  const all = spec.operationNames.flatMap((name) => spec.operation(name).errors.map((code) => `${name}/${code}`));
  for (const pair of all.filter((name) => !met.has(name)).sort()) {
    const reason = excluded.get(pair) ?? whyNot(pair, given);
    unseen.set(reason, [...(unseen.get(reason) ?? []), pair]);
  }
  return {
    seen: Object.fromEntries([...met].sort(byName).map(([pair, checks]) => [pair, [...checks].sort(byRecipe(pair))])),
    unseen: [...unseen].sort(byName).map(([reason, pairs]) => ({ reason, excluded: reasons.has(reason), pairs })),
  };
}

function whyNot(pair: string, given: WhyNot): string {
  if (given.unchecked.has(pair)) return noCheckYet;
  const conditions = given.conditions.get(pair) ?? [];
  const ids = new Set(conditions.map(({ id }) => id));
  const [operation = ''] = pair.split('/');
  const outcomes = (given.asked.get(operation) ?? [])
    .filter(({ requirements }) => requirements.some((id) => ids.has(id)))
    .flatMap(({ id }) => given.outcomes.get(id) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (outcomes.length === 0) {
    const note = conditions.find((condition) => condition.note)?.note;
    return note ? `no check triggers it: ${note}` : 'no check of this run triggers it';
  }
  const waiting = outcomes.find(({ reason, outcome }) => reason && (outcome === 'skipped' || outcome === 'blocked'));
  if (waiting) return `${waiting.outcome}: ${waiting.reason}`;
  if (outcomes.some(({ outcome }) => outcome === 'unimplemented')) return 'the operation is not implemented';
  if (outcomes.some(({ outcome }) => outcome === 'gap'))
    return 'a check triggers it, and the target does not return it: see the gap';
  return 'a check triggers it, and the target returns another acceptable code';
}

/** Checks of the suite `errors` and of the pair's own operation first, then by name. */
function byRecipe(pair: string): (a: string, b: string) => number {
  const [operation] = pair.split('/');
  const rank = (id: string) => {
    const [of, suite] = id.split('/');
    return of !== operation ? 2 : suite === 'errors' ? 0 : 1;
  };
  return (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
