import type { Outcome, RunRecord } from '../verdict/run-record.js';

/** What reporters see of a run, in order. Outcomes are provisional until `run-finished`. */
export type RunEvent =
  | { type: 'run-started'; target: string; checks: number; seed: number }
  | { type: 'check-finished'; id: string; outcome: Outcome; done: number; checks: number }
  | { type: 'run-finished'; record: RunRecord };
