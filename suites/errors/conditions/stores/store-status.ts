import { stopped } from '../../../support/resources/store-states.js';
import { requestOn } from '../../../support/scenarios/requests.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../provocation.js';

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
    return provocation(t, operation, await requestOn(t, operation, 'store', store.arn));
  },
};
