import type { JsonObject } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';

/** What makes a channel to the store for channels, once it is the check's turn: a source has one channel at a time. */
export async function channelRequest(t: CheckContext): Promise<JsonObject & { Name: string }> {
  const { arn } = await t.stores.channelDestination();
  await t.resources.takeTurn('channel-source');
  return { Name: t.freshName(), Source: 'Custom', Destinations: [{ Type: 'EVENT_DATA_STORE', Location: arn }] };
}

/** Makes a channel; it goes when the check ends. */
export async function ownChannel(t: CheckContext, request?: JsonObject & { Name: string }): Promise<string> {
  const { id } = await t.resources.create({
    kind: 'channel',
    input: request ?? (await channelRequest(t)),
  });
  return id;
}
