import { malformedTrailArn } from '../conditions/naming/malformed-arn.js';
import { otherAccount } from '../conditions/naming/other-account.js';
import { otherRegionArn } from '../conditions/naming/other-region-arn.js';
import { trailQuota } from '../conditions/quota.js';
import { tagTwice, tooManyTags } from '../conditions/tags.js';
import { describedNames } from '../conditions/trails/described-names.js';
import { bareNameElsewhere } from '../conditions/trails/home-region.js';
import { selectorRules } from '../conditions/trails/selectors.js';
import { trailNames } from '../conditions/trails/trail-names.js';
import { closedSettings, trailSettings } from '../conditions/trails/trail-settings.js';
import { askedBy, needing, pairs, provokedBy } from '../pair-entry.js';

const both = ['CreateTrail', 'UpdateTrail'] as const;
const changes = ['UpdateTrail', 'DeleteTrail', 'StartLogging', 'StopLogging', 'PutEventSelectors'] as const;
const unknown = 'shapes/rejects-unknown-trail';

/** Names and ARNs of trails, and what they point at. */
export const trailPairs = {
  ...pairs('TrailNotFoundException', changes, askedBy(unknown, bareNameElsewhere)),
  ...pairs('TrailNotFoundException', ['GetEventSelectors'], askedBy(unknown, bareNameElsewhere)),
  ...pairs('InvalidTrailNameException', ['CreateTrail'], askedBy('shapes/rejects-blank-name', ...trailNames)),
  ...pairs('InvalidTrailNameException', ['DescribeTrails'], provokedBy(describedNames.impossible)),
  ...pairs(
    'CloudTrailARNInvalidException',
    ['GetTrailStatus'],
    provokedBy<'GetTrailStatus'>(malformedTrailArn, otherAccount),
  ),
  ...pairs(
    'CloudTrailARNInvalidException',
    ['GetEventSelectors'],
    provokedBy<'GetEventSelectors'>(malformedTrailArn, otherRegionArn),
  ),
  ...pairs('CloudTrailARNInvalidException', ['DescribeTrails'], provokedBy(describedNames.malformed)),
  ...pairs('TrailAlreadyExistsException', ['CreateTrail'], askedBy('lifecycle/duplicate-name')),
  ...pairs('MaximumNumberOfTrailsExceededException', ['CreateTrail'], provokedBy(trailQuota)),
  ...pairs(
    'InvalidParameterCombinationException',
    ['CreateTrail'],
    askedBy('shapes/rejects-multi-region-without-global-events'),
  ),
  ...pairs('InvalidParameterCombinationException', ['UpdateTrail'], provokedBy(trailSettings.notGlobal)),
  ...pairs('S3BucketDoesNotExistException', ['CreateTrail'], askedBy('shapes/rejects-missing-bucket')),
  ...pairs('S3BucketDoesNotExistException', ['UpdateTrail'], provokedBy(trailSettings.missingBucket)),
  ...pairs('InvalidS3BucketNameException', both, provokedBy(trailSettings.bucketName)),
  ...pairs('InvalidS3PrefixException', both, provokedBy(trailSettings.longPrefix)),
  ...pairs('InsufficientS3BucketPolicyException', both, needing('neighbours', closedSettings.bucket)),
  ...pairs('InvalidSnsTopicNameException', both, provokedBy(trailSettings.longTopicName)),
  ...pairs('InsufficientSnsTopicPolicyException', both, provokedBy(trailSettings.missingTopic)),
  ...pairs('InvalidKmsKeyIdException', both, provokedBy(trailSettings.noKey)),
  ...pairs('KmsKeyNotFoundException', both, provokedBy(trailSettings.missingKey)),
  ...pairs('InsufficientEncryptionPolicyException', both, needing('neighbours', closedSettings.key)),
  ...pairs('KmsException', both, needing('neighbours', closedSettings.disabledKey)),
  ...pairs('InvalidCloudWatchLogsRoleArnException', ['UpdateTrail'], provokedBy(trailSettings.groupWithoutRole)),
  ...pairs(
    'InvalidCloudWatchLogsRoleArnException',
    ['CreateTrail'],
    provokedBy(trailSettings.groupWithoutRole, trailSettings.roleNotAssumed),
  ),
  ...pairs('InvalidCloudWatchLogsLogGroupArnException', ['CreateTrail'], needing('neighbours', closedSettings.logRole)),
  ...pairs('InvalidCloudWatchLogsLogGroupArnException', ['UpdateTrail'], provokedBy(trailSettings.malformedLogGroup)),
  ...pairs('InvalidTagParameterException', ['CreateTrail'], provokedBy(tagTwice)),
  ...pairs('TagsLimitExceededException', ['CreateTrail'], provokedBy(tooManyTags)),
  ...pairs(
    'InvalidEventSelectorsException',
    ['PutEventSelectors'],
    askedBy('shapes/rejects-empty-list', ...selectorRules),
  ),
};
