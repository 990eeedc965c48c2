import { isJsonObject, type Json, type JsonObject, objectsIn } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { findByName } from '../../../harness/targets/removal/find-by-name.js';
import { type NamedKind, namedKinds } from '../../../harness/targets/resource-kinds.js';
import type { Target } from '../../../harness/targets/target.js';
import { members, shownOrRejected } from './shown-or-rejected.js';

/**
 * Reads what a request could have changed, by what the request names. Times of changes and passing states are left out.
 * `as` is the caller that the request is sent by, where that is not the run.
 */
export type StateReader = (t: CheckContext, request: JsonObject, as?: Target) => Promise<Json>;

/** Reads a trail by its `Name`. */
export const stateOfTrail: StateReader = (t, { Name = '' }, as) =>
  shownOrRejected(t, 'GetTrail', { Name }, ({ Trail }) => Trail, as);

/** Reads whether a trail logs, by its `Name`. */
export const stateOfLogging: StateReader = (t, { Name = '' }, as) =>
  shownOrRejected(t, 'GetTrailStatus', { Name }, members('IsLogging'), as);

/** Reads the tags of a `ResourceId`. */
export const stateOfTags: StateReader = (t, { ResourceId = '' }, as) =>
  shownOrRejected(t, 'ListTags', { ResourceIdList: [ResourceId] }, members('ResourceTagList'), as);

/** Reads a `Channel`. */
export const stateOfChannel: StateReader = (t, { Channel = '' }, as) =>
  shownOrRejected(t, 'GetChannel', { Channel }, undefined, as);

/** Reads the policy of a `ResourceArn`. */
export const stateOfPolicy: StateReader = (t, { ResourceArn = '' }, as) =>
  shownOrRejected(t, 'GetResourcePolicy', { ResourceArn }, members('ResourcePolicy'), as);

const ofDashboard = members(
  'DashboardArn',
  'Type',
  'Widgets',
  'RefreshSchedule',
  'TerminationProtectionEnabled',
  'LastRefreshId',
);

/** Reads a dashboard by its `DashboardId`. */
export const stateOfDashboard: StateReader = (t, { DashboardId = '' }, as) =>
  shownOrRejected(t, 'GetDashboard', { DashboardId }, ofDashboard, as);

const ofStore = members(
  'EventDataStoreArn',
  'Name',
  'Status',
  'AdvancedEventSelectors',
  'MultiRegionEnabled',
  'OrganizationEnabled',
  'RetentionPeriod',
  'TerminationProtectionEnabled',
  'KmsKeyId',
  'BillingMode',
  'FederationStatus',
  'FederationRoleArn',
);

/** Reads an `EventDataStore`. */
export const stateOfStore: StateReader = (t, { EventDataStore = '' }, as) =>
  shownOrRejected(t, 'GetEventDataStore', { EventDataStore }, ofStore, as);

/** Reads what an operation shows of the `TrailName` that a request names, or of its `EventDataStore`. */
export function stateOfSource(operation: 'GetInsightSelectors' | 'GetEventConfiguration'): StateReader {
  return (t, { TrailName, EventDataStore = '' }, as) =>
    shownOrRejected(t, operation, TrailName === undefined ? { EventDataStore } : { TrailName }, undefined, as);
}

/** Reads which imports there are into the first of the `Destinations`, or how the one with an `ImportId` is doing. */
export const stateOfImports: StateReader = (t, { Destinations, ImportId = '' }, as) =>
  Array.isArray(Destinations)
    ? // Imports of other checks end meanwhile; they do not go away.
      shownOrRejected(t, 'ListImports', { Destination: Destinations[0] ?? '' }, importIds, as)
    : shownOrRejected(t, 'GetImport', { ImportId }, members('ImportStatus'), as);

function importIds({ Imports }: JsonObject): Json {
  return Array.isArray(Imports) ? Imports.filter(isJsonObject).map(members('ImportId')) : null;
}

/** Reads whether there is a resource of a kind under the `Name` that a request has for a new one. */
export function stateByName(kind: NamedKind): StateReader {
  return async (t, { Name }, as) => {
    const name = typeof Name === 'string' ? Name : '';
    if (namedKinds[kind].knownBy === 'name') return trailsNamed(t, name, as);
    return (await findByName(as ?? t.session.target, { kind, id: name })) ?? 'not listed';
  };
}

/**
 * The trails of a name, which no other check uses. Others are left out, since a server may show them as well, whatever it
 * is asked for.
 */
function trailsNamed(t: CheckContext, name: string, as?: Target): Promise<Json> {
  const ofName = ({ trailList = null }: JsonObject) =>
    Array.isArray(trailList) ? objectsIn(trailList).filter((trail) => trail.Name === name) : trailList;
  return shownOrRejected(t, 'DescribeTrails', { trailNameList: [name] }, ofName, as);
}
