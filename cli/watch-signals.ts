import { exitCodes } from './exit-code.js';

/** The first SIGINT or SIGTERM stops the run, which still removes what it made and writes its reports; a second one ends at once. */
export function watchSignals(): { interrupted: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    console.error('interrupted: ending with what there is (again to end at once, leaving resources behind)');
    controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, onSignal);
  return {
    interrupted: controller.signal,
    stop() {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, onSignal);
    },
  };
}
