import type { OperationName } from '../../../../spec/generated/types.js';
import { deleted } from '../../../support/resources/store-states.js';
import type { OperationOn } from '../../../support/scenarios/all-scenarios.js';
import type { Reference } from '../../../support/scenarios/reference.js';
import { requestOn } from '../../../support/scenarios/requests.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../provocation.js';

const requirements: Partial<Record<OperationName, string>> = {
  DeleteEventDataStore: 'lake.delete.twice',
  GetEventConfiguration: 'configuration.store-status',
  AddTags: 'tags.resource.store-inactive',
  RemoveTags: 'tags.resource.store-inactive',
  ListTags: 'tags.resource.store-inactive',
};

function inactive<R extends Reference>(ways: readonly R[], also: readonly string[] = []): Condition<OperationOn<R>> {
  return {
    slug: 'inactive-store',
    title: 'an event data store that is pending deletion',
    requirement: (operation) => requirements[operation] ?? 'lake.store-inactive',
    asksAbout: (operation) => (operation === 'StartImport' ? ['imports.start.status'] : []),
    also,
    access: 'full',
    async provoke(t, operation) {
      const store = await t.stores.exclusive();
      // What the request needs is prepared while the store is still there.
      const input = await requestOn(t, operation, ways, store.arn);
      await deleted(t, store);
      return provocation(t, operation, input);
    },
  };
}

/** Work on an event data store that is pending deletion. */
export const inactiveStore = inactive(['store', 'tagged', 'statement', 'storeOfQuery']);

/** A channel to one. The store that can be deleted is none that channels can send events to, which may be told first. */
export const inactiveDestination = inactive(['destination'], ['InvalidEventDataStoreCategoryException']);
