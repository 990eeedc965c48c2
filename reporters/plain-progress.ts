import type { Progress } from './progress.js';

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
