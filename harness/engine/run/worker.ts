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

/** Runs a plan. What it throws ends the thread, and the parent gets it. */
async function run(plan: RunPlan, checks: readonly Check[], signal: AbortSignal): Promise<void> {
  const knowledge = { spec: loadSpec(), facts: loadFacts() };
  const totals = await runChecks(plan, checks, {
    knowledge,
    signal,
    onReport: (report) => send({ type: 'check-finished', report }),
  });
  send({ type: 'done', totals });
  port.close();
}

function outlineOf({ body: _, ...outline }: Check): CheckOutline {
  return outline;
}
