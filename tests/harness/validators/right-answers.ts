/** Answers of CloudTrail's own form, that no validator may object to. */
const arn = 'arn:aws:cloudtrail:us-east-1:123456789012:trail/management-events';
const store = 'arn:aws:cloudtrail:us-east-1:123456789012:eventdatastore/EXAMPLE-f852-4e8f-8bd1-bcf6cEXAMPLE';

/** The answer that made a trail. */
export const createdTrail = {
  Name: 'management-events',
  S3BucketName: 'amzn-s3-demo-bucket',
  IncludeGlobalServiceEvents: true,
  IsMultiRegionTrail: false,
  TrailARN: arn,
  LogFileValidationEnabled: false,
  IsOrganizationTrail: false,
};

/** A trail as reads show it. */
export const trail = {
  ...createdTrail,
  HomeRegion: 'us-east-1',
  HasCustomEventSelectors: false,
  HasInsightSelectors: false,
};

/** The status of a trail that was started and stopped. */
export const trailStatus = {
  IsLogging: false,
  LatestDeliveryAttemptTime: '',
  LatestDeliveryAttemptSucceeded: '',
  LatestNotificationAttemptTime: '',
  LatestNotificationAttemptSucceeded: '',
  TimeLoggingStarted: '2026-11-21T10:00:00Z',
  TimeLoggingStopped: '2026-11-21T11:00:00Z',
  StartLoggingTime: 1795255200.5,
  StopLoggingTime: 1795258800,
};

/** A recorded event. */
export const event = {
  EventId: '0d5ae4f0-0000-4000-8000-000000000001',
  EventName: 'CreateTrail',
  ReadOnly: 'false',
  AccessKeyId: 'AKIDEXAMPLE',
  EventTime: 1486505154.426,
  EventSource: 'cloudtrail.amazonaws.com',
  Username: 'someone',
  Resources: [{ ResourceType: 'AWS::CloudTrail::Trail', ResourceName: 'management-events' }],
  CloudTrailEvent: '{"eventVersion":"1.08"}',
};

/** An answer of an operation for each kind of shape: structures, lists, maps, timestamps, enums, blobs, no output. */
export const rightAnswers: readonly [operation: string, body: unknown][] = [
  ['CreateTrail', createdTrail],
  ['UpdateTrail', { ...createdTrail, S3KeyPrefix: 'prefix', KmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/x' }],
  ['GetTrail', { Trail: trail }],
  ['DescribeTrails', { trailList: [trail, { ...trail, Name: 'other' }] }],
  ['DescribeTrails', { trailList: [] }],
  ['ListTrails', { Trails: [{ TrailARN: arn, Name: 'management-events', HomeRegion: 'us-east-1' }] }],
  ['GetTrailStatus', trailStatus],
  ['DeleteTrail', {}],
  ['StartLogging', {}],
  ['AddTags', {}],
  ['ListTags', { ResourceTagList: [{ ResourceId: arn, TagsList: [{ Key: 'k', Value: 'v' }, { Key: 'bare' }] }] }],
  ['LookupEvents', { Events: [event], NextToken: 'abc' }],
  [
    'ListPublicKeys',
    {
      PublicKeyList: [
        { Value: 'MIIBCgKCAQEA', ValidityStartTime: 1436742000, ValidityEndTime: 1.440000001e9, Fingerprint: 'abc' },
      ],
    },
  ],
  [
    'GetEventSelectors',
    {
      TrailARN: arn,
      EventSelectors: [
        { ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [], ExcludeManagementEventSources: [] },
      ],
    },
  ],
  ['GetQueryResults', { QueryStatus: 'FINISHED', QueryResultRows: [[{ eventID: 'a' }, { eventName: 'b' }]] }],
  ['GetEventDataStore', { EventDataStoreArn: store, Name: 'store', Status: 'ENABLED', RetentionPeriod: 90 }],
];
