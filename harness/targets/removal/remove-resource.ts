import { setTimeout as delay } from 'node:timers/promises';
import { type Exchange, isAnswered, successBody } from '../../wire/exchange.js';
import { inRegion } from '../in-region.js';
import { openTarget, type Target } from '../target.js';
import { saysUnknown } from '../unknown-answer.js';
import { type Finder, findByName, isKnownByName } from './find-by-name.js';
import type { OwnedResource } from './ledger.js';
import { neighbourRemovals, type Removal } from './neighbour-removals.js';

const removals: Record<OwnedResource['kind'], Removal> = {
  ...neighbourRemovals,
  trail: { send: (target, id) => target.call('DeleteTrail', { Name: id }), gone: ['TrailNotFoundException'] },
  'event-data-store': {
    send: async (target, id) => {
      await target.call('DisableFederation', { EventDataStore: id });
      await target.call('UpdateEventDataStore', { EventDataStore: id, TerminationProtectionEnabled: false });
      return target.call('DeleteEventDataStore', { EventDataStore: id });
    },
    gone: ['EventDataStoreNotFoundException', 'InactiveEventDataStoreException'],
  },
  channel: { send: (target, id) => target.call('DeleteChannel', { Channel: id }), gone: ['ChannelNotFoundException'] },
  dashboard: {
    // Few are protected from it; by which code they are is nowhere stated.
    send: async (target, id) => {
      const exchange = await target.call('DeleteDashboard', { DashboardId: id });
      if (!isAnswered(exchange) || exchange.result.isSuccess) return exchange;
      if (/NotFound/.test(exchange.result.errorCode ?? '')) return exchange;
      await target.call('UpdateDashboard', { DashboardId: id, TerminationProtectionEnabled: false });
      return target.call('DeleteDashboard', { DashboardId: id });
    },
    gone: ['ResourceNotFoundException'],
  },
  import: {
    send: async (target, id) =>
      (await ended(target, 'GetImport', { ImportId: id }, 'ImportStatus')) ??
      target.call('StopImport', { ImportId: id }),
    gone: ['ImportNotFoundException'],
  },
  query: {
    send: async (target, id) =>
      (await ended(target, 'DescribeQuery', { QueryId: id }, 'QueryStatus')) ??
      target.call('CancelQuery', { QueryId: id }),
    gone: ['QueryIdNotFoundException', 'InactiveQueryException'],
  },
  policy: {
    send: (target, id) => target.call('DeleteResourcePolicy', { ResourceArn: id }),
    gone: ['ResourcePolicyNotFoundException', 'ResourceNotFoundException'],
  },
  'delegated-admin': {
    send: (target, id) => target.call('DeregisterOrganizationDelegatedAdmin', { DelegatedAdminAccountId: id }),
    gone: ['AccountNotRegisteredException', 'AccountNotFoundException'],
  },
};

/** Statuses in which an import or a query does nothing any more, and cannot be stopped either. */
const terminal = new Set<unknown>(['COMPLETED', 'FAILED', 'STOPPED', 'FINISHED', 'CANCELLED', 'TIMED_OUT']);

/** The answer that says that something ended by itself; undefined where it has not, or the target does not tell. */
async function ended(
  target: Target,
  operation: string,
  input: Record<string, string>,
  member: string,
): Promise<Exchange | undefined> {
  const exchange = await target.call(operation, input);
  return terminal.has(successBody(exchange)?.[member]) ? exchange : undefined;
}

/** Codes that say "not yet": something that was ended before is still on its way. */
const busy = new Set([
  'ConflictException',
  'ConcurrentModificationException',
  'EventDataStoreHasOngoingImportException',
  'EventDataStoreFederationEnabledException',
  'ChannelExistsForEDSException',
]);
/** Pauses before a busy resource is asked for again, in milliseconds. */
const pausesMs = [100, 400, 1_500, 5_000];

/**
 * Removes a resource of ours. True when the target says that it is gone. Where only the name is known, the ARN is looked
 * up, by `find` where several are; what no list has is not there.
 */
export async function removeResource(
  target: Target,
  resource: OwnedResource,
  find: Finder = findByName,
): Promise<boolean> {
  const { region, ...there } = resource;
  if (region !== undefined && region !== target.settings.region) {
    const elsewhere = openTarget(inRegion(target.settings, region), target);
    return removeResource(elsewhere, there).finally(() => elsewhere.close());
  }
  if (!isKnownByName(resource)) return removeById(target, resource);
  const arn = await find(target, resource);
  if (typeof arn === 'string') return removeById(target, { kind: resource.kind, id: arn });
  return arn === null;
}

async function removeById(target: Target, { kind, id }: OwnedResource): Promise<boolean> {
  const removal = removals[kind];
  for (const pause of [...pausesMs, undefined]) {
    const exchange = await removal.send(target, id);
    if (!isAnswered(exchange)) return false;
    const answer = exchange.result;
    if (answer.isSuccess) return true;
    const code = answer.errorCode ?? '';
    // S3, IAM and SNS say with a 404 that a bucket, an object, a role or a topic is not there. A key was made, since it has
    // an ARN: that its deletion is not offered makes it no less there.
    const absent = kind in neighbourRemovals && answer.status === 404;
    if (kind !== 'key' && (absent || neverWas(exchange, target))) return true;
    // A target may have its own name for "not found": that it is wrong is a gap, but nothing is left to remove.
    const saysAbsent = removal.gone.includes(code) || /NotFound|DoesNotExist|NoSuch/.test(code);
    // On AWS what was just made may not be found yet: only the last "not found" is believed.
    if (saysAbsent && (target.settings.kind !== 'aws' || pause === undefined)) return true;
    if (pause === undefined || !(saysAbsent || busy.has(code))) return false;
    await delay(pause);
  }
  return false;
}

/**
 * Whether a target says in so many words that it has no such operation: then it made no such resource either. A 5xx
 * without a code may be a crash and proves nothing.
 */
function neverWas(exchange: Exchange, target: Target): boolean {
  if (!isAnswered(exchange) || !saysUnknown(exchange, target.unknownAnswer)) return false;
  return exchange.result.status === 501 || exchange.result.errorCode !== undefined;
}
