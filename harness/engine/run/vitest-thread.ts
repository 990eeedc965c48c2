import { parentPort, workerData } from 'node:worker_threads';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';
import { loadChecks } from '../select/registry.js';

/** What the thread has to know before there is a plan. */
export interface ThreadData {
  /** Absolute paths of the files that export checks. */
  suiteFiles: readonly string[];
}

const port = parentPort!;
const { suiteFiles } = workerData as ThreadData;

init({
  post: (message) => port.postMessage(message),
  on: (listener) => port.on('message', listener),
  off: (listener) => port.off('message', listener),
  teardown: () => port.removeAllListeners('message'),
  runTests: (state, traces) => runBaseTests('run', state, traces),
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
  setup: setupEnvironment,
});

// What vitest-entry.ts imports, so that it is there when vitest asks for that: it meets again, and tells, what fails here.
await Promise.allSettled([import('../session/session.js'), import('./run-check.js'), loadChecks(suiteFiles)]);
