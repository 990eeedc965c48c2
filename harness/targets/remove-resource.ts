import { errorCodeOf, isSuccess } from '../wire/error-code.js';
import { type Exchange, isAnswered } from '../wire/exchange.js';
import type { OwnedResource } from './ledger.js';
import type { Target } from './target.js';

/** How a kind of resource is removed, and by which codes a target says that it is gone already. */
const removals: Record<
  OwnedResource['kind'],
  { send: (target: Target, id: string) => Promise<Exchange>; gone: readonly string[] }
> = {
  bucket: { send: (target, id) => target.neighbour({ service: 's3', method: 'DELETE', path: `/${id}` }), gone: [] },
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
    send: async (target, id) => {
      await target.call('UpdateDashboard', { DashboardId: id, TerminationProtectionEnabled: false });
      return target.call('DeleteDashboard', { DashboardId: id });
    },
    gone: ['ResourceNotFoundException'],
  },
  import: { send: (target, id) => target.call('StopImport', { ImportId: id }), gone: ['ImportNotFoundException'] },
  query: {
    send: (target, id) => target.call('CancelQuery', { QueryId: id }),
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

/** Removes a resource of ours. True when the target says that it is gone. */
export async function removeResource(target: Target, { kind, id }: OwnedResource): Promise<boolean> {
  const removal = removals[kind];
  const exchange = await removal.send(target, id);
  if (!isAnswered(exchange)) return false;
  const answer = exchange.result;
  // S3 says with a bare 404 that a bucket is not there.
  return (
    isSuccess(answer) ||
    (kind === 'bucket' && answer.status === 404) ||
    removal.gone.includes(errorCodeOf(answer)?.code ?? '')
  );
}
