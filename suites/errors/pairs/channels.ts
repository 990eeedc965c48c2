import { unknownSource } from '../conditions/channels.js';
import { duplicateChannel } from '../conditions/naming/duplicate-name.js';
import { outOfItsBounds } from '../conditions/parameters.js';
import { channelQuota } from '../conditions/quota.js';
import { destinationCategory } from '../conditions/stores/store-category.js';
import { tagTwice, tooManyTags } from '../conditions/tags.js';
import { askedBy, needing, pairs, provokedBy } from '../pair-entry.js';

const both = ['CreateChannel', 'UpdateChannel'] as const;
const create = ['CreateChannel'] as const;
const update = ['UpdateChannel'] as const;

/** Channels. */
export const channelPairs = {
  ...pairs('ChannelAlreadyExistsException', create, provokedBy(duplicateChannel)),
  ...pairs('ChannelAlreadyExistsException', update, needing('second-source', duplicateChannel)),
  ...pairs('ChannelMaxLimitExceededException', create, needing('second-source', channelQuota)),
  ...pairs('InvalidSourceException', create, provokedBy(unknownSource)),
  ...pairs('EventDataStoreNotFoundException', create, askedBy('shapes/rejects-unknown-event-data-store')),
  ...pairs('InvalidEventDataStoreCategoryException', both, provokedBy(destinationCategory)),
  ...pairs('InvalidParameterException', both, provokedBy(outOfItsBounds)),
  ...pairs('InvalidTagParameterException', create, provokedBy(tagTwice)),
  ...pairs('TagsLimitExceededException', create, provokedBy(tooManyTags)),
  ...pairs('InvalidNextTokenException', ['ListChannels'], askedBy('shapes/rejects-unknown-token')),
};
