import type { Json } from '../../../common/json.js';
import { drop } from '../../transformers/answers/drop.js';
import { insert } from '../../transformers/answers/insert.js';
import { rename } from '../../transformers/answers/rename.js';
import { replace } from '../../transformers/answers/replace.js';
import type { Fault } from '../fault.js';
import type { Transform } from '../transform.js';

/** Faults in the shape of successful answers. */
export const shapeFaults: readonly Fault[] = [
  dropped('CreateTrail', 'TrailARN'),
  dropped('CreateTrail', 'LogFileValidationEnabled'),
  dropped('UpdateTrail', 'S3BucketName'),
  dropped('GetTrail', 'Trail'),
  dropped('GetTrail', 'Trail.HasInsightSelectors'),
  dropped('DescribeTrails', 'trailList[].HomeRegion'),
  dropped('ListTrails', 'Trails[].TrailARN'),
  dropped('GetTrailStatus', 'TimeLoggingStarted'),
  dropped('GetEventSelectors', 'TrailARN'),
  dropped('PutEventSelectors', 'TrailARN'),
  dropped('ListTags', 'ResourceTagList[].ResourceId'),
  dropped('LookupEvents', 'Events'),
  dropped('ListPublicKeys', 'PublicKeyList'),
  dropped('PutInsightSelectors', 'InsightSelectors'),
  dropped('GetInsightSelectors', 'InsightSelectors'),
  dropped('ListInsightsData', 'Events'),
  dropped('ListInsightsMetricData', 'EventName'),
  dropped('CreateEventDataStore', 'EventDataStoreArn'),
  dropped('GetEventDataStore', 'AdvancedEventSelectors'),
  dropped('UpdateEventDataStore', 'UpdatedTimestamp'),
  dropped('RestoreEventDataStore', 'Status'),
  dropped('ListEventDataStores', 'EventDataStores'),
  dropped('EnableFederation', 'FederationStatus'),
  dropped('DisableFederation', 'EventDataStoreArn'),
  dropped('PutResourcePolicy', 'ResourcePolicy'),
  dropped('GetResourcePolicy', 'ResourceArn'),
  dropped('CreateChannel', 'Destinations'),
  dropped('GetChannel', 'Source'),
  dropped('UpdateChannel', 'Name'),
  dropped('ListChannels', 'Channels'),
  dropped('CreateDashboard', 'Type'),
  dropped('GetDashboard', 'Status'),
  dropped('UpdateDashboard', 'DashboardArn'),
  dropped('ListDashboards', 'Dashboards'),
  dropped('StartDashboardRefresh', 'RefreshId'),
  dropped('StartImport', 'ImportId'),
  dropped('GetImport', 'ImportSource'),
  dropped('StopImport', 'ImportStatus'),
  dropped('ListImports', 'Imports'),
  dropped('ListImportFailures', 'Failures'),
  dropped('StartQuery', 'QueryId'),
  dropped('DescribeQuery', 'QueryString'),
  dropped('GetQueryResults', 'QueryStatus'),
  dropped('CancelQuery', 'QueryId'),
  dropped('ListQueries', 'Queries[].CreationTime'),
  dropped('GenerateQuery', 'QueryAlias'),
  dropped('SearchSampleQueries', 'SearchResults[].SQL'),

  misspelt('CreateTrail', 'TrailARN', 'TrailArn'),
  misspelt('DescribeTrails', 'trailList', 'TrailList'),
  misspelt('GetEventDataStore', 'Status', 'status'),
  misspelt('ListTags', 'ResourceTagList[].TagsList', 'tagsList'),
  misspelt('GetChannel', 'Destinations[].Location', 'location'),

  mistyped('GetTrail', 'Trail.IsMultiRegionTrail', String),
  mistyped('GetTrailStatus', 'IsLogging', Number),
  mistyped('CreateEventDataStore', 'RetentionPeriod', String),
  mistyped('ListTrails', 'Trails', {}),
  mistyped('GetResourcePolicy', 'ResourcePolicy', (policy) => JSON.parse(String(policy)) as Json),
  mistyped('SearchSampleQueries', 'SearchResults[].Relevance', String),

  nulled('CreateTrail', 'S3KeyPrefix', insert('S3KeyPrefix', null)),
  nulled('ListTrails', 'NextToken', insert('NextToken', null)),
  nulled('GetEventSelectors', 'AdvancedEventSelectors', insert('AdvancedEventSelectors', null)),
  nulled('GetChannel', 'SourceConfig', insert('SourceConfig', null)),

  timed('GetEventDataStore', 'CreatedTimestamp', inText),
  timed('ListQueries', 'Queries[].CreationTime', inText),
  timed('GetDashboard', 'CreatedTimestamp', inText),
  timed('GetImport', 'UpdatedTimestamp', inMilliseconds),
  timed('UpdateEventDataStore', 'UpdatedTimestamp', inMilliseconds),
  timed('ListPublicKeys', 'PublicKeyList[].ValidityEndTime', inMilliseconds),

  unlisted('GetEventDataStore', 'BillingMode', 'ON_DEMAND'),
  unlisted('DescribeQuery', 'QueryStatus', 'SUCCEEDED'),
  unlisted('GetEventSelectors', 'EventSelectors[].ReadWriteType', 'Both'),
  unlisted('EnableFederation', 'FederationStatus', 'enabled'),
  unlisted('CreateDashboard', 'Type', 'Custom'),

  extra('StartLogging', 'Extra'),
  extra('GetTrail', 'Trail.Tags'),
  extra('LookupEvents', 'ResponseMetadata'),
  extra('CreateEventDataStore', 'EventDataStoreId'),
];

function shape(operation: string, what: string, path: string, kind: string, why: string, transform: Transform): Fault {
  return {
    id: `${operation}/${what}/${path}`,
    category: 'shape',
    operation,
    expects: [`${operation}/${kind}/${path}`],
    why,
    transform,
  };
}

function dropped(operation: string, path: string): Fault {
  return shape(operation, 'drop', path, 'missing-member', 'a member was never implemented', drop(path));
}

function misspelt(operation: string, path: string, spelling: string): Fault {
  const why = 'names follow the convention of the language that the emulator is written in';
  return shape(operation, 'rename', path, 'casing', why, rename(path, spelling));
}

function mistyped(operation: string, path: string, to: Json | ((value: Json) => Json)): Fault {
  return shape(
    operation,
    'retype',
    path,
    'wrong-type',
    'a value is stored as text, or serialized twice',
    replace(path, to),
  );
}

function nulled(operation: string, path: string, transform: Transform): Fault {
  return shape(operation, 'null', path, 'null', 'a serializer prints members that are not set', transform);
}

function timed(operation: string, path: string, to: (seconds: Json) => Json): Fault {
  const why = 'a serializer writes dates as its language does';
  return shape(operation, to === inText ? 'date-text' : 'milliseconds', path, 'timestamp', why, replace(path, to));
}

function inText(seconds: Json): Json {
  return new Date(Number(seconds) * 1000).toISOString();
}

function inMilliseconds(seconds: Json): Json {
  return Number(seconds) * 1000;
}

function unlisted(operation: string, path: string, value: string): Fault {
  return shape(
    operation,
    'value',
    path,
    'enum-value',
    'a word of its own for a documented value',
    replace(path, value),
  );
}

/** Clients ignore what they do not know: no gap. */
function extra(operation: string, path: string): Fault {
  return {
    id: `${operation}/extra/${path}`,
    category: 'shape',
    operation,
    expects: [],
    warns: [`${operation}/shapes/unknown-members`],
    why: 'a field of the implementation is serialized with the rest',
    transform: insert(path, 1),
  };
}
