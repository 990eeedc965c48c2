import type { OperationName } from '../../../../spec/generated/types.js';
import { examplePrefix } from '../../../support/resources/own-arns.js';
import { named } from './named.js';

/** Begins like an ARN of its kind and names nothing. */
const malformed = (type: 'trail' | 'eventdatastore' | 'channel') => (t: Parameters<typeof examplePrefix>[0]) =>
  `${examplePrefix(t)}${type}`;

/** Operations for which other things have to be there: queries, channels. */
const onOthers: ReadonlySet<OperationName> = new Set([
  'CancelQuery',
  'DescribeQuery',
  'GetQueryResults',
  'UpdateChannel',
]);

/** The ARN of a trail, cut short. */
export const malformedTrailArn = named('trail', {
  slug: 'malformed-trail-arn',
  title: 'an ARN that is not a trail ARN',
  requirement: 'trail.arn.malformed',
  resource: malformed('trail'),
});

/** The ARN of an event data store, cut short, wherever one is named. */
export const malformedStoreArn = named(['store', 'storeBesideQuery', 'destination'], {
  slug: 'malformed-store-arn',
  title: 'an ARN that is not an event data store ARN',
  requirement: 'lake.store-arn',
  access: (operation) => (onOthers.has(operation) ? 'full' : undefined),
  resource: malformed('eventdatastore'),
});

/** The ARN of a channel, cut short. */
export const malformedChannelArn = named('channel', {
  slug: 'malformed-channel-arn',
  title: 'an ARN that is not a channel ARN',
  requirement: 'channels.arn.malformed',
  resource: malformed('channel'),
});

/** The ARN of an event data store, cut short, whose tags are meant. */
export const malformedTaggedStoreArn = named('tagged', {
  slug: 'malformed-store-arn',
  title: 'an ARN that is not an event data store ARN',
  requirement: 'tags.resource.store-arn',
  resource: malformed('eventdatastore'),
});

/** The ARN of a channel, cut short, whose tags are meant. */
export const malformedTaggedChannelArn = named('tagged', {
  slug: 'malformed-channel-arn',
  title: 'an ARN that is not a channel ARN',
  requirement: 'tags.resource.channel-arn',
  resource: malformed('channel'),
});
