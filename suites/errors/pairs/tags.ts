import { malformedTaggedChannelArn, malformedTaggedStoreArn } from '../conditions/naming/malformed-arn.js';
import { otherAccount } from '../conditions/naming/other-account.js';
import { otherRegionArn } from '../conditions/naming/other-region-arn.js';
import { unknownTaggedChannel, unknownTaggedStore, unknownTaggedTrail } from '../conditions/naming/unknown-resource.js';
import { untaggedType } from '../conditions/naming/wrong-resource-type.js';
import { inactiveStore } from '../conditions/stores/inactive-store.js';
import { addedTooMany, addedTwice, removedBadKey, tagsToken } from '../conditions/tags.js';
import { impossibleTaggedTrailName } from '../conditions/trails/impossible-trail-name.js';
import { askedBy, pairs, provokedBy } from '../pair-entry.js';

const all = ['AddTags', 'RemoveTags', 'ListTags'] as const;
const changes = ['AddTags', 'RemoveTags'] as const;
const noArn = 'shapes/rejects-malformed-arn';

/** Tags, and the ARNs of what has them. */
export const tagPairs = {
  ...pairs('CloudTrailARNInvalidException', changes, askedBy(noArn)),
  ...pairs('CloudTrailARNInvalidException', ['ListTags'], askedBy<'ListTags'>(noArn, otherAccount, otherRegionArn)),
  ...pairs('ResourceNotFoundException', all, provokedBy(unknownTaggedTrail)),
  ...pairs('ResourceTypeNotSupportedException', all, provokedBy(untaggedType)),
  ...pairs('InvalidTrailNameException', all, provokedBy(impossibleTaggedTrailName)),
  ...pairs('EventDataStoreARNInvalidException', all, provokedBy(malformedTaggedStoreArn)),
  ...pairs('EventDataStoreNotFoundException', all, provokedBy(unknownTaggedStore)),
  ...pairs('InactiveEventDataStoreException', all, provokedBy(inactiveStore)),
  ...pairs('ChannelARNInvalidException', all, provokedBy(malformedTaggedChannelArn)),
  ...pairs('ChannelNotFoundException', changes, provokedBy(unknownTaggedChannel)),
  ...pairs('InvalidTagParameterException', ['AddTags'], provokedBy(addedTwice)),
  ...pairs('InvalidTagParameterException', ['RemoveTags'], provokedBy(removedBadKey)),
  ...pairs('TagsLimitExceededException', ['AddTags'], provokedBy(addedTooMany)),
  ...pairs('InvalidTokenException', ['ListTags'], provokedBy(tagsToken)),
};
