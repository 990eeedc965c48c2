import type { Call } from '../call.js';
import { type CloudTrailArn, parseCloudTrailArn } from '../cloudtrail-arn.js';
import { ServiceFault } from '../service-fault.js';
import type { PolicyRules } from './policy-document.js';

/** A resource that can have a policy. */
export interface PolicyResource {
  readonly arn: string;
  /** What its policy is kept with. */
  readonly owner: object;
  readonly rules: PolicyRules;
  /** Whether the delegated administrators of the organization have rights on it by default. */
  readonly delegated: boolean;
  /** Whether it waits for its deletion. */
  readonly leaving: boolean;
}

const IDENTIFIER = /^[a-zA-Z0-9._/\-:]{3,256}$/;

/** The facts limit the actions for channels only; for the others any action of CloudTrail is taken. */
const CHANNEL_RULES: PolicyRules = { action: /^cloudtrail-data:PutAuditEvents$/, strict: true };
const OTHER_RULES: PolicyRules = { action: /^cloudtrail:[A-Za-z*]+$/, strict: false };

type Finder = (arn: CloudTrailArn, call: Call) => PolicyResource | undefined;

const FINDERS: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  [
    'channel',
    ({ resourceName }, { state, region }) => {
      const channel = state.channels.find(region, resourceName);
      return channel && { arn: channel.arn, owner: channel, rules: CHANNEL_RULES, delegated: false, leaving: false };
    },
  ],
  [
    'dashboard',
    ({ resourceName }, { state, region }) => {
      const dashboard = state.dashboards.find(region, resourceName);
      return (
        dashboard && { arn: dashboard.arn, owner: dashboard, rules: OTHER_RULES, delegated: false, leaving: false }
      );
    },
  ],
  [
    'eventdatastore',
    ({ resourceName }, { state, region, now }) => {
      const store = state.eventDataStores.find(region, resourceName, now);
      if (store === undefined) return undefined;
      const { arn, settings, deletedAt } = store;
      return {
        arn,
        owner: store,
        rules: OTHER_RULES,
        delegated: settings.organization,
        leaving: deletedAt !== undefined,
      };
    },
  ],
]);

/**
 * The resource that an ARN names: a channel, an event data store or a dashboard of the caller's account and Region
 * (API_PutResourcePolicy). A text that is no such ARN is not valid (error-conditions.json, PutResourcePolicy); another
 * type of resource is not supported; what is well formed and not there is not found.
 *
 * @throws {ServiceFault} ResourceARNNotValidException, ResourceTypeNotSupportedException, ResourceNotFoundException
 */
export function findPolicyResource(text: string | undefined, call: Call): PolicyResource {
  const arn = parseCloudTrailArn(text ?? '');
  if (arn === undefined || text === undefined || !IDENTIFIER.test(text)) {
    throw new ServiceFault(
      'ResourceARNNotValidException',
      `Not an ARN of CloudTrail: ${(text ?? '(none)').slice(0, 300)}`,
    );
  }
  const find = FINDERS.get(arn.resourceType);
  if (find === undefined) {
    throw new ServiceFault('ResourceTypeNotSupportedException', `There are no policies for ${arn.resourceType}`);
  }
  if (arn.account !== call.account || arn.region !== call.region) {
    const message = `The ARN is not one of account ${call.account} in ${call.region}: ${text}`;
    throw new ServiceFault('ResourceARNNotValidException', message);
  }
  const resource = find(arn, call);
  if (resource === undefined) throw new ServiceFault('ResourceNotFoundException', `There is no resource ${text}`);
  return resource;
}

/**
 * A resource that waits for its deletion is not ready for a change (documentation of ConflictException).
 *
 * @throws {ServiceFault} ConflictException
 */
export function checkReady(resource: PolicyResource): void {
  if (resource.leaving)
    throw new ServiceFault('ConflictException', `The resource is pending deletion: ${resource.arn}`);
}
