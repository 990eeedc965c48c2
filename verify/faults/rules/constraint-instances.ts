import type { BrokenRuleKind } from '../../../spec/broken-rule.js';

/** For kinds of rules: operations, and the path of a member or relation that such a rule is about. */
export type Instances = Readonly<Partial<Record<BrokenRuleKind, Readonly<Record<string, string>>>>>;

/** Rules that are not enforced: each kind on three operations at least, spread over the API. */
export const overlooked: Instances = {
  required: {
    CreateChannel: 'Name',
    CreateDashboard: 'Name',
    CreateEventDataStore: 'Name',
    CreateTrail: 'Name',
  },
  type: {
    DeleteTrail: 'Name',
    GetTrail: 'Name',
    GetTrailStatus: 'Name',
    ListDashboards: 'Type',
  },
  enum: {
    ListInsightsData: 'DataType',
    ListInsightsMetricData: 'DataType',
    ListQueries: 'QueryStatus',
    UpdateEventDataStore: 'BillingMode',
  },
  values: {
    UpdateDashboard: 'RefreshSchedule.Frequency.Value',
    PutEventSelectors: 'EventSelectors[].DataResources[].Type',
    ListInsightsMetricData: 'Period',
    CreateDashboard: 'RefreshSchedule.Frequency.Value',
  },
  'min-length': {
    UpdateChannel: 'Name',
    GenerateQuery: 'Prompt',
    CancelQuery: 'QueryId',
    DeleteChannel: 'Channel',
  },
  'max-length': {
    DescribeQuery: 'QueryId',
    GetChannel: 'Channel',
    GetQueryResults: 'QueryId',
    GetImport: 'ImportId',
  },
  'min-size': {
    StartImport: 'Destinations',
    StartQuery: 'QueryParameters',
    PutEventConfiguration: 'ContextKeySelectors[].Equals',
    ListInsightsData: 'Dimensions',
  },
  'max-size': {
    AddTags: 'TagsList',
    RemoveTags: 'TagsList',
    LookupEvents: 'LookupAttributes',
    CreateChannel: 'Tags',
  },
  min: {
    ListChannels: 'MaxResults',
    ListEventDataStores: 'MaxResults',
    ListImportFailures: 'MaxResults',
    ListImports: 'MaxResults',
  },
  max: {
    SearchSampleQueries: 'MaxResults',
    ListChannels: 'MaxResults',
    ListDashboards: 'MaxResults',
    ListEventDataStores: 'MaxResults',
  },
  pattern: {
    StopImport: 'ImportId',
    DeleteDashboard: 'DashboardId',
    DeleteResourcePolicy: 'ResourceArn',
    GetDashboard: 'DashboardId',
  },
  exclusive: {
    GetEventConfiguration: 'EventDataStore+TrailName',
    GetInsightSelectors: 'EventDataStore+TrailName',
    PutInsightSelectors: 'EventDataStore+TrailName',
    PutEventConfiguration: 'EventDataStore+TrailName',
  },
  together: {
    UpdateTrail: 'CloudWatchLogsLogGroupArn+CloudWatchLogsRoleArn',
    StartImport: 'Destinations+ImportSource',
    CreateTrail: 'CloudWatchLogsLogGroupArn+CloudWatchLogsRoleArn',
  },
  'any-of': {
    DescribeQuery: 'QueryAlias+QueryId',
    GetInsightSelectors: 'EventDataStore+TrailName',
    PutInsightSelectors: 'EventDataStore+TrailName',
    StartQuery: 'QueryAlias+QueryStatement',
  },
  dependent: {
    PutEventSelectors: 'EventSelectors[].DataResources+IncludeManagementEvents',
    CreateEventDataStore: 'AdvancedEventSelectors[].FieldSelectors[].Equals[]+Field',
    UpdateEventDataStore: 'AdvancedEventSelectors[].FieldSelectors[].Equals[]+Field',
    ListInsightsMetricData: 'ErrorCode+InsightType',
  },
  unique: {
    AddTags: 'TagsList',
    CreateChannel: 'Tags',
    CreateDashboard: 'TagsList',
    CreateEventDataStore: 'TagsList',
  },
  ordered: {
    ListPublicKeys: 'EndTime+StartTime',
    ListQueries: 'EndTime+StartTime',
    LookupEvents: 'EndTime+StartTime',
    ListInsightsData: 'EndTime+StartTime',
  },
  combination: {
    UpdateTrail: 'IncludeGlobalServiceEvents+IsMultiRegionTrail',
    PutEventConfiguration: 'ContextKeySelectors+MaxEventSize',
    CreateTrail: 'IncludeGlobalServiceEvents+IsMultiRegionTrail',
    PutInsightSelectors: 'EventDataStore+InsightSelectors[].EventCategories[]',
  },
  total: {
    PutEventSelectors: 'EventSelectors[].DataResources[].Values',
    UpdateEventDataStore:
      'AdvancedEventSelectors[].FieldSelectors[].EndsWith+Equals+NotEndsWith+NotEquals+NotStartsWith+StartsWith',
    CreateEventDataStore:
      'AdvancedEventSelectors[].FieldSelectors[].EndsWith+Equals+NotEndsWith+NotEquals+NotStartsWith+StartsWith',
  },
  'arn-partition': {
    StartLogging: 'Name',
    StopLogging: 'Name',
    GetEventSelectors: 'TrailName',
  },
  'arn-service': {
    GetResourcePolicy: 'ResourceArn',
    PutResourcePolicy: 'ResourceArn',
    StartDashboardRefresh: 'DashboardId',
  },
  'arn-region': {
    DeleteEventDataStore: 'EventDataStore',
    DisableFederation: 'EventDataStore',
    EnableFederation: 'EventDataStore',
  },
  'arn-account': {
    GetEventDataStore: 'EventDataStore',
    RestoreEventDataStore: 'EventDataStore',
    StartEventDataStoreIngestion: 'EventDataStore',
  },
  'arn-resource': {
    StartDashboardRefresh: 'DashboardId',
    UpdateDashboard: 'DashboardId',
    DeleteDashboard: 'DashboardId',
  },
  'arn-case': {
    GetTrail: 'Name',
    GetTrailStatus: 'Name',
    StartLogging: 'Name',
  },
  'arn-whitespace': {
    StopLogging: 'Name',
    DeleteChannel: 'Channel',
    GetChannel: 'Channel',
  },
};

/** Rules that are enforced after the write, where what was written can be read. */
export const enforcedLate: Instances = {
  required: {
    UpdateChannel: 'Channel',
    DeleteResourcePolicy: 'ResourceArn',
    PutResourcePolicy: 'ResourceArn',
  },
  type: {
    UpdateDashboard: 'Widgets',
    RemoveTags: 'TagsList',
    StartDashboardRefresh: 'DashboardId',
  },
  enum: {
    UpdateDashboard: 'RefreshSchedule.Status',
    CreateChannel: 'Destinations[].Type',
  },
  values: {
    CreateDashboard: 'RefreshSchedule.Frequency.Value',
    UpdateDashboard: 'RefreshSchedule.Frequency.Value',
  },
  'min-length': {
    CancelQuery: 'EventDataStore',
    UpdateChannel: 'Channel',
    DeleteResourcePolicy: 'ResourceArn',
  },
  'max-length': {
    PutResourcePolicy: 'ResourceArn',
    AddTags: 'TagsList[].Key',
  },
  'min-size': {
    StartImport: 'Destinations',
    CreateChannel: 'Destinations',
  },
  'max-size': {
    RemoveTags: 'TagsList',
    AddTags: 'TagsList',
    CreateTrail: 'TagsList',
  },
  min: {
    CreateEventDataStore: 'RetentionPeriod',
  },
  max: {
    CreateEventDataStore: 'RetentionPeriod',
  },
  pattern: {
    StartDashboardRefresh: 'DashboardId',
    UpdateChannel: 'Channel',
  },
  together: {
    StartImport: 'Destinations+ImportSource',
    CreateTrail: 'CloudWatchLogsLogGroupArn+CloudWatchLogsRoleArn',
  },
  'any-of': {
    StartImport: 'Destinations+ImportId+ImportSource',
    CreateEventDataStore:
      'AdvancedEventSelectors[].FieldSelectors[].EndsWith+Equals+NotEndsWith+NotEquals+NotStartsWith+StartsWith',
  },
  dependent: {
    CreateEventDataStore: 'AdvancedEventSelectors[].FieldSelectors+FieldSelectors[].Field',
  },
  unique: {
    AddTags: 'TagsList',
    CreateDashboard: 'TagsList',
    CreateChannel: 'Tags',
  },
  ordered: {
    StartImport: 'EndEventTime+StartEventTime',
  },
  combination: {
    UpdateTrail: 'IncludeGlobalServiceEvents+IsMultiRegionTrail',
    CreateTrail: 'IncludeGlobalServiceEvents+IsMultiRegionTrail',
  },
  'arn-partition': {
    CancelQuery: 'EventDataStore',
  },
  'arn-service': {
    PutResourcePolicy: 'ResourceArn',
    StartDashboardRefresh: 'DashboardId',
  },
  'arn-region': {
    UpdateChannel: 'Channel',
  },
  'arn-account': {
    DeleteResourcePolicy: 'ResourceArn',
    PutResourcePolicy: 'ResourceArn',
    StartDashboardRefresh: 'DashboardId',
  },
  'arn-resource': {
    UpdateChannel: 'Channel',
  },
  'arn-case': {
    DeleteResourcePolicy: 'ResourceArn',
    PutResourcePolicy: 'ResourceArn',
    StartDashboardRefresh: 'DashboardId',
  },
  'arn-whitespace': {
    UpdateChannel: 'Channel',
  },
};

/**
 * Bounds that are off by one: what lies just inside is refused. Of members that no plain request has at the bound already:
 * there the member as a whole is to blame.
 */
export const offByOne: Instances = {
  'min-length': {
    AddTags: 'TagsList[].Key',
    ListDashboards: 'NamePrefix',
    LookupEvents: 'LookupAttributes[].AttributeValue',
    RemoveTags: 'TagsList[].Key',
  },
  'max-length': {
    AddTags: 'TagsList[].Key',
    ListDashboards: 'NamePrefix',
    LookupEvents: 'LookupAttributes[].AttributeValue',
    RemoveTags: 'TagsList[].Value',
    SearchSampleQueries: 'SearchPhrase',
  },
  'max-size': {
    AddTags: 'TagsList',
    CreateTrail: 'TagsList',
    PutEventSelectors: 'EventSelectors',
  },
  min: { ListInsightsData: 'MaxResults' },
  max: {
    ListInsightsData: 'MaxResults',
    ListInsightsMetricData: 'MaxResults',
  },
};
