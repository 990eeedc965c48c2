import { lawsOf } from './laws-of.js';
import { allows, byMember, type PagedList } from './paged-list.js';

/**
 * ListEventDataStores: the three stores that a run has anyway, in pages of one. Each counts against the account's ten for
 * a week after its deletion, so that none is made for this.
 */
const listEventDataStores: PagedList = {
  operation: 'ListEventDataStores',
  entries: 'EventDataStores',
  identity: byMember('EventDataStoreArn'),
  pageSize: { member: 'MaxResults', max: 1000 },
  access: 'read-only',
  changes: 'full',
  onLake: true,
  tokenRefusal: 'lake.list.token',
  bareInput: {},
  async arrange(t) {
    if (!allows(t, 'full')) return { input: {} };
    const shared = await t.stores.shared();
    const forChannels = await t.stores.channelDestination();
    const exclusive = await t.stores.exclusive();
    return {
      input: {},
      own: [shared.arn, forChannels.arn, exclusive.arn],
      change: {
        async remove(read) {
          if (!read.has(exclusive.arn)) return undefined;
          // It is restored when the check ends.
          await t.prepare('DeleteEventDataStore', { EventDataStore: exclusive.arn });
          return exclusive.arn;
        },
      },
    };
  },
};

/** The laws of its pages. */
export const eventDataStores = lawsOf(listEventDataStores);
