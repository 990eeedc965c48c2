import type { RecordedGap } from '../harness/engine/verdict/run-record.js';
import type { Fault } from './faults/fault.js';
import { mostOwnCalls, ownCalls } from './own-calls.js';
import type { RunResult } from './run-suite.js';
import { nothingSaid, type Said, saidBy } from './said.js';

/** What became of a fault. All lists are empty where the suite says of it what it should, and nothing else. */
export interface FaultVerdict {
  /** Gaps, and checks with a warning, that were expected and did not come. */
  missed: string[];
  /** Gaps that came besides, with what was expected and what came instead. */
  noise: string[];
  /** What else is wrong: faults of the suite, gaps of another category than the fault's. */
  broken: string[];
  /** Histories that are longer than they should be. */
  long: string[];
}

/**
 * Compares what a run says with what it should say of a fault. What is said without the fault as well (`before`) is no news:
 * it neither counts as noise nor as what was expected. Pure.
 */
export function judgeFault(
  fault: Fault,
  { record, broken }: Pick<RunResult, 'record' | 'broken'>,
  before: Said = nothingSaid,
): FaultVerdict {
  const { expects, warns = [], category } = fault;
  const gaps = new Map(record.gaps.filter(({ id }) => !before.gaps.has(id)).map((gap) => [gap.id, gap]));
  const { warnings } = saidBy(record);
  const isNew = (id: string) => warnings.has(id) && warnings.get(id) !== before.warnings.get(id);
  const unexpected = [...gaps.values()].filter(({ id }) => !expects.includes(id));
  const misfiled = expects.flatMap((id) => gaps.get(id) ?? []).filter((gap) => gap.category !== category);
  return {
    missed: [
      ...expects.filter((id) => !gaps.has(id)),
      ...warns.filter((id) => !isNew(id)).map((id) => `${id} (warning)`),
    ],
    noise: unexpected.map(({ id, expected, actual }) => `${id}: expected ${expected}; got ${actual}`),
    broken: [...broken, ...misfiled.map((gap) => `${gap.id} is of category ${gap.category}, not ${category}`)],
    long: fault.ofState ? [...gaps.values()].flatMap(longHistory) : [],
  };
}

function longHistory({ id, repro }: RecordedGap): string[] {
  const calls = ownCalls(repro.curl);
  return calls.length > mostOwnCalls ? [`${id}: history of ${calls.length} calls: ${calls.join(', ')}`] : [];
}

/** Whether a verdict has nothing to say. */
export function isSound({ missed, noise, broken, long }: FaultVerdict): boolean {
  return missed.length + noise.length + broken.length + long.length === 0;
}
