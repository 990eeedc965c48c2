import type { Fault } from './faults/fault.js';
import type { RunResult } from './run-checks.js';

/** What became of a fault. All lists are empty where the suite says of it what it should, and nothing else. */
export interface FaultVerdict {
  /** Gaps, and checks with a warning, that were expected and did not come. */
  missed: string[];
  /** Gaps that came besides, with what was expected and what came instead. */
  noise: string[];
  /** What else is wrong: faults of the suite, gaps of another category than the fault's. */
  broken: string[];
}

/** Compares what a run says with what it should say of a fault. Pure. */
export function judgeFault(fault: Fault, { record, broken }: RunResult): FaultVerdict {
  const { expects, warns = [], category } = fault;
  const gaps = new Map(record.gaps.map((gap) => [gap.id, gap]));
  const warned = new Set(record.checks.filter(({ outcome }) => outcome === 'warning').map(({ id }) => id));
  const unexpected = record.gaps.filter(({ id }) => !expects.includes(id));
  const misfiled = expects.flatMap((id) => gaps.get(id) ?? []).filter((gap) => gap.category !== category);
  return {
    missed: [
      ...expects.filter((id) => !gaps.has(id)),
      ...warns.filter((id) => !warned.has(id)).map((id) => `${id} (warning)`),
    ],
    noise: unexpected.map(({ id, expected, actual }) => `${id}: expected ${expected}; got ${actual}`),
    broken: [...broken, ...misfiled.map((gap) => `${gap.id} is of category ${gap.category}, not ${category}`)],
  };
}

/** Whether a verdict has nothing to say. */
export function isSound({ missed, noise, broken }: FaultVerdict): boolean {
  return missed.length + noise.length + broken.length === 0;
}
