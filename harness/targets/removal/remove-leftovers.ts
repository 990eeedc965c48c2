import { type KnownOfTarget, openTarget } from '../target.js';
import type { TargetSettings } from '../target-settings.js';
import type { TransportCounts } from '../transport-counts.js';
import { openLedger } from './ledger.js';
import { sweep } from './sweep.js';

/** What the removal of leftovers came to. */
export interface LeftoverRemoval {
  /** A line for each resource that stays, and one with the file that names them; empty where nothing stays. */
  lines: readonly string[];
  /** Requests that it took, retries included, and the retries among them. */
  requests: number;
  transport: TransportCounts;
}

/** Removes whatever the checks of a run could not remove themselves. */
export async function removeLeftovers(run: {
  settings: TargetSettings;
  preflight: KnownOfTarget;
  ledgerFile: string;
}): Promise<LeftoverRemoval> {
  const target = openTarget(run.settings, run.preflight);
  try {
    const left = await sweep(target, openLedger(run.ledgerFile));
    const lines = left.map(({ kind, id }) => `not removed: ${kind} ${id}`);
    if (left.length > 0) lines.push(`the ledger ${run.ledgerFile} lists the resources that remain`);
    return { lines, requests: target.requests, transport: target.transport };
  } finally {
    await target.close();
  }
}
