import type { RunEvent } from '../harness/engine/run/run-event.js';

/** Reports the progress of a run on a stream. */
export interface Progress {
  on(event: RunEvent): void;
  /** Resolves when all progress is on the stream. */
  end(): Promise<void>;
}
