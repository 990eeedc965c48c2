import { partitionOf } from '../cloudtrail-arn.js';
import { isoSeconds } from '../wire/epoch-seconds.js';
import { EVENT_SOURCE, type RecordedEvent, USER_NAME } from './recorded-event.js';

/** The record of an event as JSON text, the form in which CloudTrail delivers it. */
export function writeEventRecord(event: RecordedEvent): string {
  return JSON.stringify(eventRecord(event));
}

/**
 * The record of an event. Members that are undefined are not in it.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export function eventRecord(event: RecordedEvent): Record<string, unknown> {
  return {
    eventVersion: '1.11',
    userIdentity: {
      type: 'IAMUser',
      principalId: event.accessKeyId,
      arn: userArn(event),
      accountId: event.account,
      accessKeyId: event.accessKeyId,
      userName: USER_NAME,
    },
    eventTime: isoSeconds(event.time),
    eventSource: EVENT_SOURCE,
    eventName: event.operation,
    awsRegion: event.region,
    sourceIPAddress: event.sourceAddress,
    userAgent: event.userAgent,
    errorCode: event.error?.code,
    errorMessage: event.error?.message,
    requestParameters: recordNames(event.input ?? null),
    responseElements: recordNames(event.output ?? null),
    requestID: event.requestId,
    eventID: event.id,
    readOnly: event.readOnly,
    resources: event.resources.map(({ type, name }) => ({ type, ARN: name.startsWith('arn:') ? name : undefined })),
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: event.account,
    eventCategory: 'Management',
  };
}

/** The ARN of the caller. */
export function userArn(event: RecordedEvent): string {
  return `arn:${partitionOf(event.region)}:iam::${event.account}:user/${USER_NAME}`;
}

/** Records write member names with a small first letter (`S3BucketName` becomes `s3BucketName`). */
function recordNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(recordNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name.charAt(0).toLowerCase() + name.slice(1), recordNames(member)]),
  );
}
