import { isJsonObject, type Json, type JsonObject } from '../../common/json.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { findByName } from '../../harness/targets/removal/find-by-name.js';
import { type NamedKind, namedKinds } from '../../harness/targets/resource-kinds.js';
import type { Target } from '../../harness/targets/target.js';
import type { OperationName } from '../../spec/generated/types.js';
import type { Provocation } from './condition.js';
import { members, shown } from './shown.js';

/** A read of what a request could have changed, by that request. Times of changes and passing states are left out. */
type StateReader = (t: CheckContext, request: JsonObject, as?: Target) => Promise<Json>;

const trail: StateReader = (t, { Name = '' }, as) => shown(t, 'GetTrail', { Name }, ({ Trail }) => Trail, as);
const logging: StateReader = (t, { Name = '' }) => shown(t, 'GetTrailStatus', { Name }, members('IsLogging'));
const tags: StateReader = (t, { ResourceId = '' }) =>
  shown(t, 'ListTags', { ResourceIdList: [ResourceId] }, members('ResourceTagList'));
const channel: StateReader = (t, { Channel = '' }) => shown(t, 'GetChannel', { Channel });
const policy: StateReader = (t, { ResourceArn = '' }) =>
  shown(t, 'GetResourcePolicy', { ResourceArn }, members('ResourcePolicy'));
const dashboard: StateReader = (t, { DashboardId = '' }) => shown(t, 'GetDashboard', { DashboardId }, dashboardState);
const dashboardState = members(
  'DashboardArn',
  'Type',
  'Widgets',
  'RefreshSchedule',
  'TerminationProtectionEnabled',
  'LastRefreshId',
);
const store: StateReader = (t, { EventDataStore = '' }, as) =>
  shown(t, 'GetEventDataStore', { EventDataStore }, storeState, as);
const storeState = members(
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
const trailOrStore =
  (operation: 'GetInsightSelectors' | 'GetEventConfiguration'): StateReader =>
  (t, { TrailName, EventDataStore = '' }, as) =>
    shown(t, operation, TrailName === undefined ? { EventDataStore } : { TrailName }, undefined, as);

/** How the state is read that an operation on something that is there could have changed. */
const readers: Partial<Record<OperationName, StateReader>> = {
  UpdateTrail: trail,
  DeleteTrail: trail,
  StartLogging: logging,
  StopLogging: logging,
  PutEventSelectors: (t, { TrailName = '' }) => shown(t, 'GetEventSelectors', { TrailName }),
  PutInsightSelectors: trailOrStore('GetInsightSelectors'),
  PutEventConfiguration: trailOrStore('GetEventConfiguration'),
  AddTags: tags,
  RemoveTags: tags,
  UpdateEventDataStore: store,
  DeleteEventDataStore: store,
  RestoreEventDataStore: store,
  StartEventDataStoreIngestion: store,
  StopEventDataStoreIngestion: store,
  EnableFederation: store,
  DisableFederation: store,
  UpdateChannel: channel,
  DeleteChannel: channel,
  UpdateDashboard: dashboard,
  DeleteDashboard: dashboard,
  StartDashboardRefresh: dashboard,
  PutResourcePolicy: policy,
  DeleteResourcePolicy: policy,
  StartImport: (t, { Destinations, ImportId }) =>
    Array.isArray(Destinations)
      ? shown(t, 'ListImports', { Destination: Destinations[0] ?? '' }, importIds)
      : shown(t, 'GetImport', { ImportId: ImportId ?? '' }, members('ImportStatus')),
  StopImport: (t, { ImportId = '' }) => shown(t, 'GetImport', { ImportId }, members('ImportStatus')),
};

/** Operations that change something which no read shows, or which goes on by itself. */
export const traceless: ReadonlySet<OperationName> = new Set([
  'CancelQuery',
  'GenerateQuery',
  'StartQuery',
  'RegisterOrganizationDelegatedAdmin',
  'DeregisterOrganizationDelegatedAdmin',
]);

const created = new Map(Object.entries(namedKinds).map(([kind, { create }]) => [create.operation, kind as NamedKind]));

/**
 * A request with how its effect is read: on what it names, and for one that makes something, whether its name is listed.
 * What it would make stands in the ledger.
 */
export function provocation(
  t: CheckContext,
  operation: OperationName,
  input: JsonObject,
  how: Omit<Provocation, 'input' | 'state' | 'makes'> = {},
): Provocation {
  const { as } = how;
  const name = typeof input.Name === 'string' ? input.Name : '';
  const makes = created.get(operation);
  if (makes === 'trail') return { input, makes, state: () => trailNamed(t, name, as), ...how };
  if (makes) return { input, makes, state: () => isListed(as ?? t.session.target, makes, name), ...how };
  const read = readers[operation];
  return read ? { input, state: () => read(t, input, as), ...how } : { input, ...how };
}

/**
 * Whether a trail of this name is there: no other check has a name of ours. Others are looked away from, since a server
 * may show them as well, whatever it is asked for.
 */
function trailNamed(t: CheckContext, name: string, as?: Target): Promise<Json> {
  const ours = ({ trailList = null }: JsonObject) =>
    Array.isArray(trailList) ? trailList.filter((trail) => isJsonObject(trail) && trail.Name === name) : trailList;
  return shown(t, 'DescribeTrails', { trailNameList: [name] }, ours, as);
}

async function isListed(target: Target, kind: NamedKind, name: string): Promise<Json> {
  return (await findByName(target, { kind, id: name })) ?? 'not listed';
}

/** Imports of other checks end meanwhile; they do not go away. */
function importIds({ Imports }: JsonObject): Json {
  return Array.isArray(Imports) ? Imports.filter(isJsonObject).map(members('ImportId')) : null;
}
