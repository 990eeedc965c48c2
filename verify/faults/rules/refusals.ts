import type { JsonObject } from '../../../common/json.js';

/** Something that CloudTrail refuses, which a check asks for. */
export interface Refusal {
  operation: string;
  /** The last part of the check's id, less `rejects-`. */
  what: string;
  /** The first code that the check expects; undefined where it leaves the code open. */
  code?: string;
  /** What the reference says where the code is open. */
  says?: string;
  /** The gap, without the operation, where it is called after the one rule that such a request breaks. */
  gap?: string;
  /** Gaps that accepting it causes besides, without the operation. */
  also?: readonly string[];
  /** Gaps that a made-up code causes besides, without the operation. */
  alsoMadeUp?: readonly string[];
  /** Which requests it is about, where the operation refuses others by the same code. */
  when?: (input: JsonObject) => boolean;
}

const store = 'unknown-event-data-store';
const noStore = 'EventDataStoreNotFoundException';
const noTrail = 'TrailNotFoundException';
const noMember = 'no-member-account/AccountNotFoundException';
/** One check asks for the code of that account's management, another leaves the code open. */
const alsoMadeUp = ['error-code/AccountNotFoundException'];

/** One row per check. */
export const refusals: readonly Refusal[] = [
  { operation: 'AddTags', what: 'malformed-arn', code: 'CloudTrailARNInvalidException' },
  { operation: 'CancelQuery', what: 'unknown-query', code: 'QueryIdNotFoundException' },
  { operation: 'CreateChannel', what: store, code: noStore },
  { operation: 'CreateDashboard', what: 'no-sql', code: 'InvalidQueryStatementException' },
  { operation: 'CreateEventDataStore', what: 'unknown-category', code: 'InvalidEventSelectorsException' },
  {
    operation: 'CreateTrail',
    what: 'bad-name',
    code: 'InvalidTrailNameException',
    when: ({ Name }) => String(Name).endsWith('-'),
  },
  { operation: 'CreateTrail', what: 'blank-name', code: 'InvalidTrailNameException', when: ({ Name }) => Name === '' },
  { operation: 'CreateTrail', what: 'missing-bucket', code: 'S3BucketDoesNotExistException' },
  {
    operation: 'CreateTrail',
    what: 'multi-region-without-global-events',
    gap: 'combination/IncludeGlobalServiceEvents+IsMultiRegionTrail',
    code: 'InvalidParameterCombinationException',
  },
  { operation: 'DeleteChannel', what: 'unknown-channel', code: 'ChannelNotFoundException' },
  { operation: 'DeleteDashboard', what: 'unknown-dashboard', code: 'ResourceNotFoundException' },
  { operation: 'DeleteEventDataStore', what: store, code: noStore },
  { operation: 'DeleteResourcePolicy', what: 'malformed-arn', code: 'ResourceARNNotValidException' },
  { operation: 'DeleteTrail', what: 'unknown-trail', code: noTrail, also: [`twice/${noTrail}`] },
  {
    operation: 'DeregisterOrganizationDelegatedAdmin',
    what: 'unknown-account',
    gap: noMember,
    says: 'AccountNotFoundException',
    alsoMadeUp,
  },
  { operation: 'DescribeQuery', what: 'unknown-query', code: 'QueryIdNotFoundException' },
  { operation: 'DescribeTrails', what: 'wrong-type', gap: 'type/trailNameList', says: 'SerializationException' },
  { operation: 'DisableFederation', what: store, code: noStore },
  { operation: 'EnableFederation', what: store, code: noStore },
  { operation: 'GenerateQuery', what: store, code: noStore },
  { operation: 'GetChannel', what: 'unknown-channel', code: 'ChannelNotFoundException' },
  { operation: 'GetDashboard', what: 'unknown-dashboard', code: 'ResourceNotFoundException' },
  { operation: 'GetEventConfiguration', what: store, code: noStore },
  { operation: 'GetEventConfiguration', what: 'unknown-trail', code: noTrail },
  { operation: 'GetEventDataStore', what: store, code: noStore },
  { operation: 'GetEventSelectors', what: 'unknown-trail', code: noTrail },
  { operation: 'GetImport', what: 'unknown-import', code: 'ImportNotFoundException' },
  { operation: 'GetInsightSelectors', what: 'not-enabled', code: 'InsightNotEnabledException' },
  { operation: 'GetInsightSelectors', what: 'unknown-trail', code: noTrail },
  { operation: 'GetQueryResults', what: 'unknown-query', code: 'QueryIdNotFoundException' },
  { operation: 'GetResourcePolicy', what: 'malformed-arn', code: 'ResourceARNNotValidException' },
  { operation: 'GetResourcePolicy', what: 'no-policy', code: 'ResourcePolicyNotFoundException' },
  { operation: 'GetTrail', what: 'unknown-trail', code: noTrail },
  { operation: 'GetTrailStatus', what: 'unknown-trail', code: noTrail },
  { operation: 'ListChannels', what: 'unknown-token', code: 'InvalidNextTokenException' },
  { operation: 'ListDashboards', what: 'unknown-token', says: 'ValidationException' },
  { operation: 'ListEventDataStores', what: 'unknown-token', code: 'InvalidNextTokenException' },
  {
    operation: 'ListImportFailures',
    what: 'unknown-token',
    gap: 'unknown-token/InvalidNextTokenException',
    says: 'InvalidParameterException',
  },
  { operation: 'ListImports', what: 'unknown-token', code: 'InvalidNextTokenException' },
  {
    operation: 'ListInsightsData',
    what: 'max-results-too-large',
    gap: 'max/MaxResults',
    says: 'InvalidParameterException',
    when: ({ MaxResults }) => MaxResults === 51,
  },
  {
    operation: 'ListInsightsData',
    what: 'reversed-time-range',
    gap: 'ordered/EndTime+StartTime',
    code: 'InvalidParameterException',
    when: ({ MaxResults }) => MaxResults !== 51,
  },
  {
    operation: 'ListInsightsMetricData',
    what: 'reversed-time-range',
    gap: 'ordered/EndTime+StartTime',
    code: 'InvalidParameterException',
  },
  {
    operation: 'ListPublicKeys',
    what: 'reversed-time-range',
    gap: 'ordered/EndTime+StartTime',
    code: 'InvalidTimeRangeException',
  },
  { operation: 'ListQueries', what: store, code: noStore },
  { operation: 'ListTags', what: 'malformed-arn', code: 'CloudTrailARNInvalidException' },
  { operation: 'ListTrails', what: 'wrong-type', gap: 'type/NextToken', says: 'SerializationException' },
  {
    operation: 'LookupEvents',
    what: 'max-results-too-large',
    gap: 'max/MaxResults',
    code: 'InvalidMaxResultsException',
  },
  {
    operation: 'LookupEvents',
    what: 'reversed-time-range',
    gap: 'ordered/EndTime+StartTime',
    code: 'InvalidTimeRangeException',
  },
  { operation: 'PutEventConfiguration', what: store, code: noStore },
  { operation: 'PutEventConfiguration', what: 'unknown-trail', code: noTrail },
  {
    operation: 'PutEventSelectors',
    what: 'empty-list',
    gap: 'min-size/EventSelectors',
    code: 'InvalidEventSelectorsException',
  },
  { operation: 'PutEventSelectors', what: 'unknown-trail', code: noTrail },
  { operation: 'PutInsightSelectors', what: 'unknown-trail', code: noTrail },
  { operation: 'PutResourcePolicy', what: 'malformed-arn', code: 'ResourceARNNotValidException' },
  {
    operation: 'RegisterOrganizationDelegatedAdmin',
    what: 'unknown-account',
    gap: noMember,
    says: 'AccountNotFoundException',
    alsoMadeUp,
  },
  { operation: 'RemoveTags', what: 'malformed-arn', code: 'CloudTrailARNInvalidException' },
  { operation: 'RestoreEventDataStore', what: store, code: noStore },
  {
    operation: 'SearchSampleQueries',
    what: 'max-results-too-large',
    gap: 'max/MaxResults',
    says: 'InvalidParameterException',
  },
  { operation: 'StartDashboardRefresh', what: 'unknown-dashboard', code: 'ResourceNotFoundException' },
  { operation: 'StartEventDataStoreIngestion', what: store, code: noStore },
  { operation: 'StartImport', what: 'unknown-import', code: 'ImportNotFoundException' },
  { operation: 'StartLogging', what: 'unknown-trail', code: noTrail },
  { operation: 'StartQuery', what: 'no-sql', code: 'InvalidQueryStatementException' },
  { operation: 'StartQuery', what: store, code: noStore },
  { operation: 'StopEventDataStoreIngestion', what: store, code: noStore },
  { operation: 'StopImport', what: 'unknown-import', code: 'ImportNotFoundException' },
  { operation: 'StopLogging', what: 'unknown-trail', code: noTrail },
  { operation: 'UpdateChannel', what: 'unknown-channel', code: 'ChannelNotFoundException' },
  { operation: 'UpdateDashboard', what: 'unknown-dashboard', code: 'ResourceNotFoundException' },
  { operation: 'UpdateEventDataStore', what: store, code: noStore },
  { operation: 'UpdateTrail', what: 'unknown-trail', code: noTrail, also: [`gone/${noTrail}`] },
];
