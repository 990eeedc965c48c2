import type { RunPlan } from '../harness/engine/session/run-plan.js';
import { openLedger } from '../harness/targets/removal/ledger.js';
import { sweep } from '../harness/targets/removal/sweep.js';
import { openTarget } from '../harness/targets/target.js';
import type { TransportCounts } from '../harness/targets/transport-counts.js';

/**
 * Removes whatever the checks of a run could not remove themselves, and returns what that took. What stays is printed to
 * stderr, with the file that names it.
 */
export async function removeLeftovers(plan: RunPlan): Promise<{ requests: number; transport: TransportCounts }> {
  const ledger = openLedger(plan.ledgerFile);
  const target = openTarget(plan.settings, plan.preflight);
  try {
    const left = await sweep(target, ledger);
    for (const { kind, id } of left) console.error(`not removed: ${kind} ${id}`);
    if (left.length > 0) console.error(`the ledger ${ledger.file} lists the resources that remain`);
    return { requests: target.requests, transport: target.transport };
  } finally {
    await target.close();
  }
}
