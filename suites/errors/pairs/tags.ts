import { otherAccount } from '../conditions/naming/other-account.js';
import { otherRegionArn } from '../conditions/naming/other-region-arn.js';
import { addedTooMany, addedTwice, removedBadKey, tagsToken } from '../conditions/tags.js';
import { askedBy, pairs, provokedBy } from '../pair-entry.js';

const noArn = 'shapes/rejects-malformed-arn';

/** Tags, and the ARNs of what has them. */
export const tagPairs = {
  ...pairs('CloudTrailARNInvalidException', ['ListTags'], askedBy<'ListTags'>(noArn, otherAccount, otherRegionArn)),
  ...pairs('InvalidTagParameterException', ['AddTags'], provokedBy(addedTwice)),
  ...pairs('InvalidTagParameterException', ['RemoveTags'], provokedBy(removedBadKey)),
  ...pairs('TagsLimitExceededException', ['AddTags'], provokedBy(addedTooMany)),
  ...pairs('InvalidTokenException', ['ListTags'], provokedBy(tagsToken)),
};
