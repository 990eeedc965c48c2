import { outcomeWords } from './outcome-words.js';
import type { Progress } from './progress.js';

/** Lines of this period are written together, because a write to a pipe blocks the process. */
const flushIntervalMs = 100;

const wordWidth = Math.max(...Object.values(outcomeWords).map(({ word }) => word.length));

/** Prints a line for each check when it ends. */
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
        lines += `${String(event.done).padStart(String(event.checks).length)}/${event.checks} ${outcomeWords[event.outcome].word.padEnd(wordWidth)} ${event.id}\n`;
      writing ??= setTimeout(write, flushIntervalMs);
    },
    end: async () => write(),
  };
}
