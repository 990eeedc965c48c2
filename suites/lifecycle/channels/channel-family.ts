import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { channelArn } from '../../../harness/models/channel-model.js';
import { channelAnswers, channelViews } from '../../../harness/models/channel-views.js';
import type { Beginning, Family } from '../../support/model-based/family.js';
import { anyCreate, anyStep } from './channel-steps.js';

/** Channels with their policies and tags. Histories are few: a source has one channel, so that they take turns. */
export const channels: Family = {
  noun: 'channel',
  visible: 'channels.create.visible',
  gone: 'channels.delete.gone',
  views: channelViews,
  answers: channelAnswers,
  makes: 'CreateChannel',
  removes: 'DeleteChannel',
  names: ['Channel', 'Source', 'Destinations', 'ResourceArn', 'ResourceId'],
  historiesPerRun: 1,
  begin,
  // A wrong ARN is told once, and not used.
  learn: ({ ChannelArn }, subject) =>
    typeof ChannelArn === 'string' && channelArn(subject).test(ChannelArn) ? { arn: ChannelArn } : {},
  first: anyCreate,
  steps: anyStep,
};

/** The store that channels write to, and a turn at the one source that every target has. */
async function begin(t: CheckContext): Promise<Beginning> {
  const { arn: store } = await t.stores.channelDestination();
  await t.resources.takeTurn('channel-source');
  const name = t.freshName();
  for (const id of [name, `${name}-1`, `${name}-2`]) t.resources.keep({ kind: 'channel', id });
  return { subject: { name, store, source: 'Custom', region: t.session.plan.settings.region }, fixtures: [] };
}
