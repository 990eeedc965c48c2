import type { Target } from '../target.js';
import type { Ledger, OwnedResource } from './ledger.js';
import { removeResource } from './remove-resource.js';

/** Removes everything a ledger still names, newest first, and nothing else. Returns what could not be removed. */
export async function sweep(target: Target, ledger: Ledger): Promise<OwnedResource[]> {
  const left: OwnedResource[] = [];
  for (const resource of ledger.open()) {
    if (await removeResource(target, resource)) ledger.settle(resource);
    else left.push(resource);
  }
  if (left.length === 0) ledger.discard();
  else ledger.close();
  return left;
}
