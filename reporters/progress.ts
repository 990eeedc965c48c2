import type { RunEvent } from '../harness/engine/run/run-event.js';

/** Follows a run on a stream. */
export interface Progress {
  on(event: RunEvent): void;
  /** Resolves when the last of it is on the stream. */
  end(): Promise<void>;
}

/** Live on a terminal, a line for each check otherwise. */
export async function createProgress(stream: NodeJS.WriteStream): Promise<Progress> {
  // A terminal that tells no width (some pipes pose as one) cannot be drawn on.
  return stream.isTTY && stream.columns > 20
    ? (await import('./live-progress.js')).liveProgress(stream)
    : plainProgress(stream);
}

/** Lines are written together that come within so many milliseconds: a write to a pipe keeps the whole process waiting. */
const together = 100;

/** A line for each check, in the order in which they end. */
export function plainProgress(stream: Pick<NodeJS.WritableStream, 'write'>): Progress {
  let lines = '';
  let writing: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(writing);
    writing = undefined;
    if (lines !== '') stream.write(lines);
    lines = '';
  };
  return {
    on(event) {
      if (event.type === 'run-started') lines += `${event.checks} checks against ${event.target}, seed ${event.seed}\n`;
      if (event.type === 'check-finished')
        lines += `${String(event.done).padStart(String(event.checks).length)}/${event.checks} ${event.outcome.padEnd(13)} ${event.id}\n`;
      writing ??= setTimeout(write, together);
    },
    end: async () => write(),
  };
}
