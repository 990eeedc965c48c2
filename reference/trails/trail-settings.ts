import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { booleanMember, stringMember } from '../wire/members.js';
import { checkCloudWatchLogs } from './cloudwatch-logs.js';
import { resolveKmsKey } from './kms-key.js';
import { checkBucketName, checkKeyPrefix } from './s3-destination.js';
import { checkTopic } from './sns-topic.js';
import type { TrailSettings } from './trail.js';

/**
 * What a trail starts from. IncludeGlobalServiceEvents true was seen, the other defaults are documented
 * (behaviour.md section 2).
 */
export const defaultSettings: Omit<TrailSettings, 'bucket'> = {
  keyPrefix: undefined,
  topic: undefined,
  includeGlobalServiceEvents: true,
  multiRegion: false,
  logFileValidation: false,
  logGroupArn: undefined,
  logRoleArn: undefined,
  kmsKeyArn: undefined,
  organization: false,
  recursiveLogging: true,
};

/**
 * The settings that come of an input laid over what was there: absent members keep their value, `""` clears the members
 * that can be cleared, and all rules are judged on the result (behaviour.md section 2). CreateTrail lays its input over
 * the defaults, so that both operations follow one set of rules.
 *
 * @throws {ServiceFault} the code of the first rule that is broken; what needs the state beyond the trail is not judged
 */
export function mergeSettings(
  input: JsonObject,
  before: Omit<TrailSettings, 'bucket'> & { bucket?: string },
  call: Call,
): TrailSettings {
  const bucket = stringMember(input, 'S3BucketName') ?? before.bucket;
  checkBucketName(bucket);
  const keyPrefix = clearable(input, 'S3KeyPrefix', before.keyPrefix);
  if (keyPrefix !== undefined) checkKeyPrefix(keyPrefix);
  const topic = clearable(input, 'SnsTopicName', before.topic);
  if (topic !== undefined) checkTopic(topic);
  const kmsKey = clearable(input, 'KmsKeyId', before.kmsKeyArn);
  const settings: TrailSettings = {
    bucket,
    keyPrefix,
    topic,
    includeGlobalServiceEvents: booleanMember(input, 'IncludeGlobalServiceEvents') ?? before.includeGlobalServiceEvents,
    multiRegion: booleanMember(input, 'IsMultiRegionTrail') ?? before.multiRegion,
    logFileValidation: booleanMember(input, 'EnableLogFileValidation') ?? before.logFileValidation,
    logGroupArn: clearable(input, 'CloudWatchLogsLogGroupArn', before.logGroupArn),
    logRoleArn: clearable(input, 'CloudWatchLogsRoleArn', before.logRoleArn),
    kmsKeyArn: kmsKey === undefined || kmsKey === before.kmsKeyArn ? kmsKey : resolveKmsKey(kmsKey, call),
    organization: booleanMember(input, 'IsOrganizationTrail') ?? before.organization,
    recursiveLogging: booleanMember(input, 'RecursiveLogging') ?? before.recursiveLogging,
  };
  checkCloudWatchLogs(settings.logGroupArn, settings.logRoleArn, call);
  checkCombination(settings);
  return settings;
}

/**
 * Only the management account of an organization can have an organization trail (error-conditions.json, CreateTrail).
 *
 * @throws {ServiceFault} NotOrganizationMasterAccountException, OrganizationsNotInUseException
 */
export function checkOrganization(settings: Pick<TrailSettings, 'organization'>, call: Call): void {
  if (settings.organization && !call.managementAccount) {
    if (call.memberAccount) {
      const message = `Account ${call.account} is not the management account of its organization.`;
      throw new ServiceFault('NotOrganizationMasterAccountException', message);
    }
    const message = `Account ${call.account} is in no organization.`;
    throw new ServiceFault('OrganizationsNotInUseException', message);
  }
}

/** A multi-Region trail has the global service events in it (behaviour.md section 2, seen for both operations). */
function checkCombination(settings: TrailSettings): void {
  if (settings.multiRegion && !settings.includeGlobalServiceEvents) {
    const message = 'Multi-Region trail must include global service events.';
    throw new ServiceFault('InvalidParameterCombinationException', message);
  }
}

function clearable(input: JsonObject, name: string, before: string | undefined): string | undefined {
  const value = stringMember(input, name) ?? before;
  return value === '' ? undefined : value;
}
