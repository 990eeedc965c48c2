import type { Call } from '../call.js';
import type { EventDataStore } from '../lake/event-data-store.js';
import { ServiceFault } from '../service-fault.js';
import { isRunning } from './import-status.js';

/**
 * A store that events are being imported into can neither be updated nor deleted
 * (API_UpdateEventDataStore, API_DeleteEventDataStore).
 *
 * @throws {ServiceFault} EventDataStoreHasOngoingImportException
 */
export function checkStoreCanChange(store: EventDataStore, call: Call): void {
  const imports = call.state.imports.all(call.region);
  if (imports.some((one) => one.destinationArn === store.arn && isRunning(one, call))) {
    throw new ServiceFault('EventDataStoreHasOngoingImportException', `An import into ${store.arn} is in progress`);
  }
}

/**
 * One import at a time: the account, which has its imports per Region like all it has in CloudTrail.
 *
 * @throws {ServiceFault} AccountHasOngoingImportException (error-conditions.json, StartImport)
 */
export function checkNoImportRuns(call: Call): void {
  if (call.state.imports.all(call.region).some((one) => isRunning(one, call))) {
    throw new ServiceFault('AccountHasOngoingImportException', 'A previous import is still in progress');
  }
}
