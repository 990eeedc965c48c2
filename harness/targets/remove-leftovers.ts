import { openLedger } from './ledger.js';
import { sweep } from './sweep.js';
import type { Target } from './target.js';

/**
 * Removes whatever the checks of a run could not remove themselves. Returns a line for each resource that stays, and one
 * with the file that names them.
 */
export async function removeLeftovers(target: Target, ledgerFile: string): Promise<string[]> {
  const left = await sweep(target, openLedger(ledgerFile));
  if (left.length === 0) return [];
  return [...left.map(({ kind, id }) => `not removed: ${kind} ${id}`), `what is left is named in ${ledgerFile}`];
}
