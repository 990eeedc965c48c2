// The thread that the checks of a run are in: it loads them, reports which there are, and runs those of the plan that it
// gets. `check-worker.ts` is its other side.
import { parentPort, workerData } from 'node:worker_threads';
import { UsageError } from '../../../common/user-errors.js';
import { loadFacts } from '../../../spec/facts.js';
import { loadSpec } from '../../../spec/load.js';
import type { CheckOutline } from '../check/check-outline.js';
import type { Check } from '../context/check.js';
import { loadChecks } from '../select/registry.js';
import type { RunPlan } from '../session/run-plan.js';
import { runChecks } from './run-checks.js';
import { stackOf } from './stack-of.js';
import type { ParentMessage, WorkerData, WorkerMessage } from './worker-messages.js';

if (!parentPort) throw new Error('this module is for a worker thread: see check-worker.ts');
const port = parentPort;
const send = (message: WorkerMessage) => port.postMessage(message);

try {
  const checks = await loadChecks((workerData as WorkerData).suiteFiles);
  const interrupting = new AbortController();
  port.on('message', (message: ParentMessage) => {
    if (message.type === 'interrupt') interrupting.abort();
    else void run(message.plan, checks, interrupting.signal);
  });
  send({ type: 'ready', checks: checks.map(outlineOf) });
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  send({ type: 'suite-file-unusable', reason: error.message });
}

/**
 * Runs a plan. What is thrown outside of any check, such as by a timer, is reported at the end, as what a check throws is;
 * the other checks go on. What is thrown here ends the thread, and the parent gets it.
 */
async function run(plan: RunPlan, checks: readonly Check[], signal: AbortSignal): Promise<void> {
  const internalErrors: string[] = [];
  const note = (error: unknown) => internalErrors.push(stackOf(error));
  process.on('uncaughtException', note);
  try {
    const totals = await runChecks(plan, checks, {
      knowledge: { spec: loadSpec(), facts: loadFacts() },
      signal,
      onReport: (report) => send({ type: 'check-finished', report }),
    });
    send({ type: 'done', totals: { ...totals, internalErrors } });
    port.close();
  } finally {
    process.off('uncaughtException', note);
  }
}

function outlineOf({ body: _, ...outline }: Check): CheckOutline {
  return outline;
}
