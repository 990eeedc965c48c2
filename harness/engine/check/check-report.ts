import type { Finding } from '../../validators/finding.js';
import type { Call } from './call.js';

/** A finding with the line that shows it. */
export interface ReportedFinding extends Finding {
  /** One shell line that repeats the history. */
  curl: string;
  /** The line of TypeScript that repeats its last request, where a client sent that. */
  typescript?: string;
  /** How many requests that history has: the shortest one is shown. */
  steps: number;
  /** How often the check met it, where that is more than once. */
  times?: number;
  /** The calls of that history one by one, where it was looked for. */
  history?: Call[];
  /** What `run --replay` takes to do it again. */
  replay?: string;
  /** The operation whose answer showed it: differs from `operation` where the finding is about none in particular. */
  seenIn: string;
  /** Does not count if this operation turns out to be unimplemented: the answer was the target's "unknown". */
  unlessUnimplemented?: string;
}

/** What a check waits for that the target broke. */
export interface Obstacle {
  gap: string;
  reason: string;
  /** The operation whose answer was the target's "unknown", where that is what stood in the way. */
  unlessUnimplemented?: string;
  /** Weather may be what stood in the way: a change that was cut off may have been made. */
  uncertain?: true;
}

/** One call of a check, as far as verdicts need it. */
export interface CallSummary {
  operation: string;
  kind: 'success' | 'client-error' | 'server-error' | 'lost';
  /** The answer was the target's way of saying "unknown operation". */
  unknown: boolean;
  /** It did so though the request conformed to the documented input shape. */
  valid: boolean;
  /** The error code of the answer. */
  code?: string;
  /** For an answer that said "unknown": what it was, and the line that repeats the request. */
  shown?: { actual: string; curl: string };
  /** For a change that was sent again after an attempt that may have made it: what came, and the line that repeats it. */
  uncertain?: { actual: string; curl: string };
}

/** Which of two broken rules an operation names. */
export interface Observation {
  /** The two rules, as `<kind> <member>`. */
  rules: [string, string];
  /** The one that is named; `either` where both are answered alike, `neither` where the answer is another one. */
  won: string;
  /** The answer to a request that breaks both. */
  answer: string;
}

/** What became of one check, as the worker saw it. The verdict over all of them falls in `conclude`. */
export interface CheckReport {
  id: string;
  findings: ReportedFinding[];
  calls: CallSummary[];
  obstacles: Obstacle[];
  /** What was seen that is no verdict about anything. */
  observations?: Observation[];
  /** Why it was not run, or not to its end, without anything being wrong with the target. */
  skipped?: string;
  /** A fault of ours: the text of what was thrown. */
  fault?: string;
  durationMs: number;
}
