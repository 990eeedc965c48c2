import type { JsonObject } from '../../common/json.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';

/** What makes a channel to the store for channels, once it is the check's turn: a source has one channel at a time. */
export async function channelRequest(t: CheckContext): Promise<JsonObject & { Name: string }> {
  const { arn } = await t.own.channelDestination();
  await t.own.turn('channel-source');
  return { Name: t.own.freshName(), Source: 'Custom', Destinations: [{ Type: 'EVENT_DATA_STORE', Location: arn }] };
}

/** Makes a channel; it goes when the check ends. */
export async function ownChannel(t: CheckContext, request?: JsonObject & { Name: string }): Promise<string> {
  const { id } = await t.own.make('channel', 'CreateChannel', request ?? (await channelRequest(t)), 'ChannelArn');
  return id;
}
