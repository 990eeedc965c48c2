import type { Call } from '../call.js';
import { checkCloudWatchLogsUsable } from './cloudwatch-logs.js';
import { checkBucketUsable } from './s3-destination.js';
import { checkTopicUsable } from './sns-topic.js';
import type { TrailSettings } from './trail.js';

/**
 * Everything that a trail is newly pointed at must be there and open to CloudTrail. What was set before and has gone
 * since is no reason to refuse a change of something else; the key is looked up where its ARN is made.
 *
 * @throws {ServiceFault} those of the destination that is not usable
 */
export function checkDestinations(settings: TrailSettings, before: Partial<TrailSettings>, call: Call): void {
  const { bucket, topic, logGroupArn, logRoleArn } = settings;
  if (bucket !== before.bucket) checkBucketUsable(bucket, call);
  if (topic !== undefined && topic !== before.topic) checkTopicUsable(topic, call);
  if (logGroupArn === undefined || logRoleArn === undefined) return;
  if (logGroupArn !== before.logGroupArn || logRoleArn !== before.logRoleArn) {
    checkCloudWatchLogsUsable(logGroupArn, logRoleArn, call);
  }
}
