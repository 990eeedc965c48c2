import type { JsonObject } from '../../common/json.js';
import type { OperationName } from '../../spec/generated/types.js';

/** A call about one resource, which the member `by` of its request names. */
interface CallAbout {
  readonly operation: OperationName;
  readonly by: string;
}

/** How the resources of one kind are created, read, listed and removed. */
export interface ResourceKind {
  /** What creates one, and the member of the answer that has its ARN or id. */
  readonly create: { readonly operation: OperationName; readonly answers?: string };
  readonly read?: CallAbout;
  readonly remove: CallAbout & {
    /** What may have to be undone before, each a call about the same resource; whether it had to is not looked at. */
    readonly before?: readonly { readonly operation: OperationName; readonly input?: JsonObject }[];
    /** What has to be undone where the removal is rejected, although the resource is there. */
    readonly onRejected?: { readonly operation: OperationName; readonly input: JsonObject };
  };
  /** Where it ends by itself and cannot be removed then: the member of what `read` shows, and its values in the end. */
  readonly ended?: { readonly member: string; readonly statuses: readonly string[] };
  /** The codes by which the service reports that there is none, or none any more. */
  readonly gone: readonly string[];
}

/** A kind whose resources get the `Name` of the request that creates them, and are listed. */
export interface NamedResourceKind extends ResourceKind {
  readonly create: { readonly operation: OperationName; readonly answers: string };
  readonly read: CallAbout;
  readonly list: ResourceList;
  /** What later calls name it by: the name that it was given, or the ARN, which only an answer reports. */
  readonly knownBy: 'name' | 'arn';
}

/** The list that shows the resources of a kind. */
export interface ResourceList {
  readonly operation: OperationName;
  /** The member of the answer that holds the entries. */
  readonly entries: string;
  /** The member of an entry that holds the ARN. */
  readonly arn: string;
  readonly isNamed: (entry: JsonObject, name: string) => boolean;
}

/** Kinds whose resources have a name. */
export type NamedKind = 'trail' | 'event-data-store' | 'channel' | 'dashboard';

/** Kinds of CloudTrail. */
export type CloudTrailKind = NamedKind | 'import' | 'query' | 'policy' | 'delegated-admin';

const hasName = (entry: JsonObject, name: string) => entry.Name === name;
const unprotected = { TerminationProtectionEnabled: false };

/** The kinds of CloudTrail whose resources have a name. */
export const namedKinds: Readonly<Record<NamedKind, NamedResourceKind>> = {
  trail: {
    create: { operation: 'CreateTrail', answers: 'TrailARN' },
    read: { operation: 'GetTrail', by: 'Name' },
    list: { operation: 'ListTrails', entries: 'Trails', arn: 'TrailARN', isNamed: hasName },
    remove: { operation: 'DeleteTrail', by: 'Name' },
    gone: ['TrailNotFoundException'],
    knownBy: 'name',
  },
  'event-data-store': {
    create: { operation: 'CreateEventDataStore', answers: 'EventDataStoreArn' },
    read: { operation: 'GetEventDataStore', by: 'EventDataStore' },
    list: {
      operation: 'ListEventDataStores',
      entries: 'EventDataStores',
      arn: 'EventDataStoreArn',
      isNamed: hasName,
    },
    remove: {
      operation: 'DeleteEventDataStore',
      by: 'EventDataStore',
      before: [{ operation: 'DisableFederation' }, { operation: 'UpdateEventDataStore', input: unprotected }],
    },
    gone: ['EventDataStoreNotFoundException', 'InactiveEventDataStoreException'],
    knownBy: 'arn',
  },
  channel: {
    create: { operation: 'CreateChannel', answers: 'ChannelArn' },
    read: { operation: 'GetChannel', by: 'Channel' },
    list: { operation: 'ListChannels', entries: 'Channels', arn: 'ChannelArn', isNamed: hasName },
    remove: { operation: 'DeleteChannel', by: 'Channel' },
    gone: ['ChannelNotFoundException'],
    knownBy: 'arn',
  },
  dashboard: {
    create: { operation: 'CreateDashboard', answers: 'DashboardArn' },
    read: { operation: 'GetDashboard', by: 'DashboardId' },
    list: {
      operation: 'ListDashboards',
      entries: 'Dashboards',
      arn: 'DashboardArn',
      // A dashboard is listed without its name, which ends its ARN.
      isNamed: (entry, name) => String(entry.DashboardArn).endsWith(`/${name}`),
    },
    remove: {
      operation: 'DeleteDashboard',
      by: 'DashboardId',
      // Few are protected from it; by which code they are is nowhere stated.
      onRejected: { operation: 'UpdateDashboard', input: unprotected },
    },
    gone: ['ResourceNotFoundException'],
    knownBy: 'arn',
  },
};

/** All kinds of CloudTrail. */
export const resourceKinds: Readonly<Record<CloudTrailKind, ResourceKind>> = {
  ...namedKinds,
  import: {
    create: { operation: 'StartImport', answers: 'ImportId' },
    read: { operation: 'GetImport', by: 'ImportId' },
    remove: { operation: 'StopImport', by: 'ImportId' },
    ended: { member: 'ImportStatus', statuses: ['COMPLETED', 'FAILED', 'STOPPED'] },
    gone: ['ImportNotFoundException'],
  },
  query: {
    create: { operation: 'StartQuery', answers: 'QueryId' },
    read: { operation: 'DescribeQuery', by: 'QueryId' },
    remove: { operation: 'CancelQuery', by: 'QueryId' },
    ended: { member: 'QueryStatus', statuses: ['FINISHED', 'FAILED', 'CANCELLED', 'TIMED_OUT'] },
    gone: ['QueryIdNotFoundException', 'InactiveQueryException'],
  },
  policy: {
    create: { operation: 'PutResourcePolicy', answers: 'ResourceArn' },
    read: { operation: 'GetResourcePolicy', by: 'ResourceArn' },
    remove: { operation: 'DeleteResourcePolicy', by: 'ResourceArn' },
    gone: ['ResourcePolicyNotFoundException', 'ResourceNotFoundException'],
  },
  'delegated-admin': {
    create: { operation: 'RegisterOrganizationDelegatedAdmin' },
    remove: { operation: 'DeregisterOrganizationDelegatedAdmin', by: 'DelegatedAdminAccountId' },
    gone: ['AccountNotRegisteredException', 'AccountNotFoundException'],
  },
};

/** Whether resources of a kind have a name of their own. */
export function isNamedKind(kind: string): kind is NamedKind {
  return Object.hasOwn(namedKinds, kind);
}

/** Whether resources of a kind are CloudTrail's own. */
export function isCloudTrailKind(kind: string): kind is CloudTrailKind {
  return Object.hasOwn(resourceKinds, kind);
}
