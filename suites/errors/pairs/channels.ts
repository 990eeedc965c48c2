import { unknownSource } from '../conditions/channels.js';
import { duplicateChannel } from '../conditions/naming/duplicate-name.js';
import { malformedChannelArn, malformedStoreArn } from '../conditions/naming/malformed-arn.js';
import { unknownDestination } from '../conditions/naming/unknown-resource.js';
import { outOfItsBounds } from '../conditions/parameters.js';
import { channelQuota } from '../conditions/quota.js';
import { inactiveDestination } from '../conditions/stores/inactive-store.js';
import { destinationCategory } from '../conditions/stores/store-category.js';
import { tagTwice, tooManyTags } from '../conditions/tags.js';
import { askedBy, needing, pairs, provokedBy } from '../pair-entry.js';

const named = ['GetChannel', 'UpdateChannel', 'DeleteChannel'] as const;
const both = ['CreateChannel', 'UpdateChannel'] as const;
const create = ['CreateChannel'] as const;
const update = ['UpdateChannel'] as const;

/** Channels. */
export const channelPairs = {
  ...pairs('ChannelNotFoundException', named, askedBy('shapes/rejects-unknown-channel')),
  ...pairs('ChannelARNInvalidException', named, provokedBy(malformedChannelArn)),
  ...pairs('ChannelAlreadyExistsException', create, provokedBy(duplicateChannel)),
  ...pairs('ChannelAlreadyExistsException', update, needing('second-source', duplicateChannel)),
  ...pairs('ChannelMaxLimitExceededException', create, needing('second-source', channelQuota)),
  ...pairs('InvalidSourceException', create, provokedBy(unknownSource)),
  ...pairs('EventDataStoreNotFoundException', create, askedBy('shapes/rejects-unknown-event-data-store')),
  ...pairs('EventDataStoreNotFoundException', update, provokedBy(unknownDestination)),
  ...pairs('EventDataStoreARNInvalidException', both, provokedBy(malformedStoreArn)),
  ...pairs('InactiveEventDataStoreException', both, provokedBy(inactiveDestination)),
  ...pairs('InvalidEventDataStoreCategoryException', both, provokedBy(destinationCategory)),
  ...pairs('InvalidParameterException', both, provokedBy(outOfItsBounds)),
  ...pairs('InvalidTagParameterException', create, provokedBy(tagTwice)),
  ...pairs('TagsLimitExceededException', create, provokedBy(tooManyTags)),
  ...pairs('InvalidNextTokenException', ['ListChannels'], askedBy('shapes/rejects-unknown-token')),
};
