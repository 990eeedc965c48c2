import type { TransportCounts } from '../../targets/transport-counts.js';
import type { CheckOutline } from '../check/check-outline.js';
import type { CheckReport } from '../check/check-report.js';
import type { CoverageData } from '../coverage/coverage.js';
import type { RunPlan } from '../session/run-plan.js';
import type { Outcome, RunRecord } from '../verdict/run-record.js';

/** What the worker tells while it works. */
export type WorkerEvent =
  | { type: 'worker-ready'; checks: CheckOutline[] }
  | { type: 'suite-file-refused'; reason: string }
  | { type: 'check-finished'; report: CheckReport }
  | { type: 'worker-done'; coverage: CoverageData; requests: number; transport: TransportCounts };

/** What the parent tells the worker. */
export type ParentEvent = { type: 'begin'; plan: RunPlan | undefined } | { type: 'interrupt' };

/** What reporters see of a run, in order. Outcomes are provisional until `run-finished`. */
export type RunEvent =
  | { type: 'run-started'; target: string; checks: number; seed: number }
  | { type: 'check-finished'; id: string; outcome: Outcome; done: number; checks: number }
  | { type: 'run-finished'; record: RunRecord };
