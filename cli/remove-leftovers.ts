import type { RunPlan } from '../harness/engine/session/run-plan.js';
import { openLedger } from '../harness/targets/ledger.js';
import { sweep } from '../harness/targets/sweep.js';
import type { Target } from '../harness/targets/target.js';

/** Removes whatever the checks of a run could not remove themselves. What stays is told, with the file that names it. */
export async function removeLeftovers(target: Target, plan: RunPlan): Promise<void> {
  const ledger = openLedger(plan.ledgerFile);
  const left = await sweep(target, ledger);
  for (const { kind, id } of left) console.error(`not removed: ${kind} ${id}`);
  if (left.length > 0) console.error(`what is left stands in ${ledger.file}`);
}
