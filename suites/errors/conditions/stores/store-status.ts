import { storeCalls } from '../../calls.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../state-of.js';
import { stopped } from './store-states.js';

const requirements = {
  RestoreEventDataStore: 'lake.restore.status',
  StartEventDataStoreIngestion: 'lake.ingestion.start-status',
  StopEventDataStoreIngestion: 'lake.ingestion.stop-status',
} as const;

/** An event data store that is in the state already which the operation leads to. */
export const storeStatus: Condition<keyof typeof requirements> = {
  slug: 'store-status',
  title: 'an event data store in a status that does not allow the operation',
  requirement: (operation) => requirements[operation],
  access: 'full',
  async provoke(t, operation) {
    const store = await t.stores.exclusive();
    if (operation === 'StopEventDataStoreIngestion') await stopped(t, store);
    return provocation(t, operation, await storeCalls[operation](store.arn));
  },
};
