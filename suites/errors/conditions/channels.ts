import { destinationCalls } from '../calls.js';
import type { Condition } from '../condition.js';
import { provocation } from '../state-of.js';

/** The source of the channels that AWS makes for its own services: nobody else can have one. */
export const unknownSource: Condition<'CreateChannel'> = {
  slug: 'unknown-source',
  title: 'a source that channels do not support',
  requirement: 'channels.create.source',
  access: 'full',
  async provoke(t, operation) {
    const { arn } = await t.stores.channelDestination();
    return provocation(t, operation, { ...(await destinationCalls.CreateChannel(arn, t)), Source: 'CloudTrail' });
  },
};
