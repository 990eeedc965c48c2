import { exitCodes } from './exit-code.js';
import { onStopSignal } from './on-stop-signal.js';

/** The first SIGINT or SIGTERM stops the run, which still removes its resources and writes its reports; a second one exits at once. */
export function watchSignals(): { interrupted: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    console.error(
      'interrupted: removing resources and writing reports (interrupt again to exit at once and leave resources behind)',
    );
    controller.abort();
  };
  return { interrupted: controller.signal, stop: onStopSignal(onSignal) };
}
