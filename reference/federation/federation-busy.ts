import type { EventDataStore } from '../lake/event-data-store.js';
import { ServiceFault } from '../service-fault.js';
import type { FederationStatus } from './federation-status.js';

/** What a client hears whose change comes while another is under way. */
export function federationBusy(store: EventDataStore, status: FederationStatus): ServiceFault {
  return new ServiceFault('ConcurrentModificationException', `The federation of ${store.arn} is ${status}`);
}
