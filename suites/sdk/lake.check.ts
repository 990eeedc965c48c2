import type { JsonObject } from '../../common/json.js';
import type { Access } from '../../harness/engine/check/access.js';
import { storeSettings } from '../../harness/engine/resources/event-data-stores.js';
import { onLake } from '../support/resources/on-lake.js';
import { anyStatement } from '../support/resources/own-query.js';
import { nobodysId, nobodysName, nobodysStoreArn, nobodysToken } from '../support/test-data/nobodys.js';
import { compareCalls } from './compare-calls.js';
import { sameAsRaw, sameCalls } from './same-as-raw.js';

const store = { EventDataStore: nobodysId };
const token = { NextToken: nobodysToken };
const statement = anyStatement({ id: nobodysId });

/** Calls about things that are not there, and lists of those that are: refusals and reads, which leave nothing behind. */
const calls: [operation: string, access: Access, ...inputs: JsonObject[]][] = [
  ['ListEventDataStores', 'read-only', {}, token],
  ['GetEventDataStore', 'read-only', store],
  ['UpdateEventDataStore', 'standard', { ...store, RetentionPeriod: 8 }],
  ['DeleteEventDataStore', 'standard', store],
  ['RestoreEventDataStore', 'standard', store],
  ['StartEventDataStoreIngestion', 'standard', store],
  ['StopEventDataStoreIngestion', 'standard', store],
  ['PutEventConfiguration', 'standard', { ...store, MaxEventSize: 'Large' }],
  ['EnableFederation', 'standard', { ...store, FederationRoleArn: 'arn:aws:iam::123456789012:role/ctc-no-such-role' }],
  ['DisableFederation', 'standard', store],
  ['ListQueries', 'read-only', store],
  ['StartQuery', 'standard', { QueryStatement: statement }],
  ['DescribeQuery', 'read-only', { QueryId: nobodysId }],
  ['GetQueryResults', 'read-only', { QueryId: nobodysId }],
  ['CancelQuery', 'standard', { QueryId: nobodysId }],
  ['GenerateQuery', 'standard', { EventDataStores: [nobodysId], Prompt: 'Who deleted the bucket?' }],
  ['SearchSampleQueries', 'read-only', { SearchPhrase: 'console logins', MaxResults: 3 }],
  ['ListImports', 'read-only', {}, token],
  ['GetImport', 'read-only', { ImportId: nobodysId }],
  ['StartImport', 'standard', { ImportId: nobodysId }],
  ['StopImport', 'standard', { ImportId: nobodysId }],
  ['ListImportFailures', 'read-only', { ImportId: nobodysId, ...token }],
  ['ListChannels', 'read-only', {}, token],
  ['GetChannel', 'read-only', { Channel: nobodysId }],
  ['UpdateChannel', 'standard', { Channel: nobodysId, Name: 'ctc-another-name' }],
  ['DeleteChannel', 'standard', { Channel: nobodysId }],
  ['ListDashboards', 'read-only', {}, token],
  ['DeleteDashboard', 'standard', { DashboardId: nobodysName }],
  ['StartDashboardRefresh', 'standard', { DashboardId: nobodysName, QueryParameterValues: { $StartTime$: 'now' } }],
  ['GetResourcePolicy', 'read-only', { ResourceArn: 'no-arn-at-all' }],
  ['PutResourcePolicy', 'standard', { ResourceArn: 'no-arn-at-all', ResourcePolicy: '{}' }],
  ['DeleteResourcePolicy', 'standard', { ResourceArn: 'no-arn-at-all' }],
];

/** Lake and what belongs to it, without anything being made. */
export const refusals = calls.map((call) => onLake(sameCalls(...call)));

/** What makes something is refused here; a target that makes it all the same has it removed. */
export const creations = [
  sameAsRaw('CreateEventDataStore', 'standard', async (t) => {
    const Name = t.freshName();
    t.resources.keep({ kind: 'event-data-store', id: Name });
    const FieldSelectors = [{ Field: 'eventCategory', Equals: ['NoSuchCategory'] }];
    const input = { Name, ...storeSettings, AdvancedEventSelectors: [{ FieldSelectors }] };
    await compareCalls(t, 'CreateEventDataStore', input);
  }),
  sameAsRaw('CreateChannel', 'standard', async (t) => {
    const Name = t.freshName();
    t.resources.keep({ kind: 'channel', id: Name });
    const Location = nobodysStoreArn(t.session.target.settings.region);
    const Destinations = [{ Type: 'EVENT_DATA_STORE', Location }];
    await compareCalls(t, 'CreateChannel', { Name, Source: 'Custom', Destinations });
  }),
].map(onLake);
