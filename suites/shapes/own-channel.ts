import type { CheckContext } from '../../harness/engine/check-context.js';

/** Makes a channel to the store for channels; a source has one channel at a time. It goes when the check ends. */
export async function ownChannel(t: CheckContext): Promise<string> {
  const { arn } = await t.own.channelDestination();
  await t.own.turn('channel-source');
  const { id } = await t.own.make(
    'channel',
    'CreateChannel',
    { Name: t.own.freshName(), Source: 'Custom', Destinations: [{ Type: 'EVENT_DATA_STORE', Location: arn }] },
    'ChannelArn',
  );
  return id;
}
