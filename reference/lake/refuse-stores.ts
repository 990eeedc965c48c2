import { ServiceFault } from '../service-fault.js';

/**
 * Refuses what is asked of event data stores in a Region without CloudTrail Lake. The code was seen for
 * ListEventDataStores (error-conditions.json); the others declare the same one. What takes a store to begin with, queries
 * and imports for example, finds none there.
 *
 * @throws {ServiceFault} UnsupportedOperationException
 */
export function refuseStores(operation: string): void {
  if (!/EventDataStore/.test(operation)) return;
  throw new ServiceFault('UnsupportedOperationException', `${operation} is not supported in this Region.`);
}
