/** A query to start from; `$EDS_ID` stands for the id of an event data store. */
export interface SampleQuery {
  name: string;
  description: string;
  sql: string;
}

/** Samples of our own: the service has others, in other words. All are in the grammar of the reference. */
export const sampleQueries: readonly SampleQuery[] = [
  {
    name: 'Denied calls',
    description: 'API calls that were refused because the caller had no permission: who made them, and from where.',
    sql: "SELECT eventTime, eventName, userIdentity.arn, sourceIPAddress FROM $EDS_ID WHERE errorCode = 'AccessDenied'",
  },
  {
    name: 'Console sign-ins',
    description: 'Users that logged in through the management console, with the address that they came from.',
    sql: "SELECT eventTime, userIdentity.arn, sourceIPAddress FROM $EDS_ID WHERE eventName = 'ConsoleLogin'",
  },
  {
    name: 'Trails that stopped logging',
    description: 'Who turned the logging of a trail off, and when.',
    sql: "SELECT eventTime, userIdentity.arn, requestParameters FROM $EDS_ID WHERE eventName = 'StopLogging'",
  },
  {
    name: 'Deleted trails',
    description: 'Who deleted a trail, and when.',
    sql: "SELECT eventTime, userIdentity.arn, requestParameters FROM $EDS_ID WHERE eventName = 'DeleteTrail'",
  },
  {
    name: 'New trails',
    description: 'Trails that were created, with their settings.',
    sql: "SELECT eventTime, userIdentity.arn, responseElements FROM $EDS_ID WHERE eventName = 'CreateTrail'",
  },
  {
    name: 'Changes',
    description: 'The newest API calls that wrote something, whatever the service.',
    sql: "SELECT eventTime, eventSource, eventName, userIdentity.arn FROM $EDS_ID WHERE readOnly = 'false' LIMIT 100",
  },
  {
    name: 'Activity of an access key',
    description: 'Everything that was done with one access key of a user.',
    sql: "SELECT eventTime, eventName, awsRegion FROM $EDS_ID WHERE userIdentity.accessKeyId = 'AKIAIOSFODNN7EXAMPLE'",
  },
  {
    name: 'Calls to a service',
    description: 'API calls to one AWS service, here KMS, with their errors.',
    sql: "SELECT eventTime, eventName, errorCode FROM $EDS_ID WHERE eventSource = 'kms.amazonaws.com'",
  },
  {
    name: 'Activity in a Region',
    description: 'What happened in one Region, for example one that nobody should use.',
    sql: "SELECT eventTime, eventName, userIdentity.arn FROM $EDS_ID WHERE awsRegion = 'eu-west-3'",
  },
  {
    name: 'Sign-ins of the root user',
    description: 'Activity of the root user of the account.',
    sql: "SELECT eventTime, eventName, sourceIPAddress FROM $EDS_ID WHERE userIdentity.type = 'Root'",
  },
  {
    name: 'Newest events',
    description: 'The newest events of all kinds, to see what is there.',
    sql: 'SELECT eventTime, eventName, eventSource FROM $EDS_ID LIMIT 10',
  },
];
