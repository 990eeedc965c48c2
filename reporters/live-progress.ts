import { Listr, ProcessOutput } from 'listr2';
import { outcomeWords } from './outcome-words.js';
import type { Progress } from './progress.js';

/** Shows the number of checks that ended, and below it the check that ended last. */
export function liveProgress(stream: NodeJS.WriteStream): Progress {
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let show: (title: string, output: string) => void = () => undefined;
  let rendering: Promise<unknown> = Promise.resolve();
  return {
    on(event) {
      if (event.type === 'run-started') {
        const tasks = new Listr(
          [
            {
              title: `0/${event.checks} checks against ${event.target}`,
              task: (_, task) => {
                show = (title, output) => {
                  task.title = title;
                  task.output = output;
                };
                return finished;
              },
            },
          ],
          // Signals belong to the command: an interrupted run still writes its reports.
          { registerSignalListeners: false, processOutput: new ProcessOutput(stream, stream) } as object,
        );
        rendering = tasks.run();
      }
      if (event.type === 'check-finished')
        show(`${event.done}/${event.checks} checks`, `${outcomeWords[event.outcome].word} ${event.id}`);
      if (event.type === 'run-finished') finish();
    },
    async end() {
      finish();
      await rendering;
    },
  };
}
