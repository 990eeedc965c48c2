import type { Call } from '../call.js';
import type { EventDataStore } from '../lake/event-data-store.js';
import { ServiceFault } from '../service-fault.js';

/**
 * An event data store that a channel sends events to cannot be deleted (error-conditions.json, DeleteEventDataStore).
 *
 * @throws {ServiceFault} ChannelExistsForEDSException
 */
export function checkNoChannel({ arn }: EventDataStore, call: Call): void {
  const channel = call.state.channels
    .all(call.region)
    .find(({ destinations }) => destinations.some(({ Location }) => Location === arn));
  if (channel !== undefined) {
    throw new ServiceFault('ChannelExistsForEDSException', `The channel ${channel.arn} sends events to ${arn}`);
  }
}
