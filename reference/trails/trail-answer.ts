import { topicArn } from './sns-topic.js';
import type { Trail } from './trail.js';

/**
 * The members of a trail that CreateTrail and UpdateTrail return. SnsTopicName is deprecated, and sent beside
 * SnsTopicARN all the same (behaviour.md section 2).
 */
export function trailSettingsAnswer(trail: Trail, account: string) {
  const { settings } = trail;
  return {
    Name: trail.name,
    S3BucketName: settings.bucket,
    S3KeyPrefix: settings.keyPrefix,
    SnsTopicName: settings.topic,
    SnsTopicARN: settings.topic === undefined ? undefined : topicArn(settings.topic, trail.homeRegion, account),
    IncludeGlobalServiceEvents: settings.includeGlobalServiceEvents,
    IsMultiRegionTrail: settings.multiRegion,
    TrailARN: trail.arn,
    LogFileValidationEnabled: settings.logFileValidation,
    CloudWatchLogsLogGroupArn: settings.logGroupArn,
    CloudWatchLogsRoleArn: settings.logRoleArn,
    KmsKeyId: settings.kmsKeyArn,
    IsOrganizationTrail: settings.organization,
    RecursiveLogging: settings.recursiveLogging,
  };
}

/** A trail as GetTrail and DescribeTrails return it: the settings, and what only these two say. */
export function trailAnswer(trail: Trail, account: string) {
  return {
    ...trailSettingsAnswer(trail, account),
    HomeRegion: trail.homeRegion,
    HasCustomEventSelectors: trail.selection !== undefined,
    HasInsightSelectors: trail.insightSelectors.length > 0,
  };
}
