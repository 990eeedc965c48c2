import type { CheckOutline } from '../check/check-outline.js';
import type { CheckReport } from '../check/check-report.js';
import type { RunPlan } from '../session/run-plan.js';
import type { RunTotals } from './run-checks.js';

/** What the worker has to know before there is a plan. */
export interface WorkerData {
  /** Absolute paths of the files that export checks. */
  suiteFiles: readonly string[];
}

/** What the worker has when all checks have ended. */
export interface WorkerTotals extends RunTotals {
  /** What was thrown outside of any check while they ran: stack traces. */
  internalErrors: string[];
}

/** What the worker sends to its parent. */
export type WorkerMessage =
  | { type: 'ready'; checks: CheckOutline[] }
  | { type: 'suite-file-unusable'; reason: string }
  | { type: 'check-finished'; report: CheckReport }
  | { type: 'done'; totals: WorkerTotals };

/** What the parent sends to the worker, once it is ready. */
export type ParentMessage = { type: 'begin'; plan: RunPlan } | { type: 'interrupt' };
