import type { RunEvent } from '../harness/engine/run/run-event.js';

/** Follows a run on a stream. */
export interface Progress {
  on(event: RunEvent): void;
  /** Resolves when the last of it is on the stream. */
  end(): Promise<void>;
}
