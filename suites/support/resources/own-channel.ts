import type { JsonObject } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';

/** What makes a channel to the store for channels, once it is the check's turn: a source has one channel at a time. */
export async function channelRequest(t: CheckContext): Promise<JsonObject & { Name: string }> {
  const { arn } = await t.stores.channelDestination();
  await t.resources.takeTurn('channel-source');
  return channelTo(t, arn);
}

/** A request for a channel that sends its events to a store. Custom is the one source that the documentation names. */
export function channelTo(t: CheckContext, storeArn: string): JsonObject & { Name: string } {
  return { Name: t.freshName(), Source: 'Custom', Destinations: [destination(storeArn)] };
}

/** Where a channel sends its events. */
export function destination(Location: string): JsonObject {
  return { Type: 'EVENT_DATA_STORE', Location };
}

/** Makes a channel; it goes when the check ends. */
export async function ownChannel(t: CheckContext, request?: JsonObject & { Name: string }): Promise<string> {
  const { id } = await t.resources.create({
    kind: 'channel',
    input: request ?? (await channelRequest(t)),
  });
  return id;
}
