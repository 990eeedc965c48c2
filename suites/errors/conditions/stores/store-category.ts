import type { OperationName } from '../../../../spec/generated/types.js';
import type { OperationOn } from '../../../support/scenarios/all-scenarios.js';
import { requestOn } from '../../../support/scenarios/requests.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../provocation.js';

const requirements: Partial<Record<OperationName, string>> = {
  StartEventDataStoreIngestion: 'lake.ingestion.start-category',
  StopEventDataStoreIngestion: 'lake.ingestion.stop-category',
  StartImport: 'imports.start.category',
};

function ofActivity<O extends OperationOn<'store'>>(also: readonly string[] = []): Condition<O> {
  return {
    slug: 'store-category',
    title: 'an event data store for events from outside AWS',
    requirement: (operation) => requirements[operation] ?? 'configuration.store-category',
    also,
    access: 'full',
    async provoke(t, operation) {
      const { arn } = await t.stores.channelDestination();
      const accepted = provocation(t, operation, await requestOn(t, operation, 'store', arn));
      if (operation !== 'StopEventDataStoreIngestion') return accepted;
      return {
        ...accepted,
        // Checks of channels need it as it was.
        onAccepted: async () => void (await t.session.target.call('StartEventDataStoreIngestion', accepted.input)),
      };
    },
  };
}

/** A store of the category ActivityAuditLog, where only events of AWS will do. */
export const storeCategory = ofActivity<OperationOn<'store'>>();

/** The start of the ingestion of such a store: it cannot be stopped, so that its status does not go with it either. */
export const storeCategoryAndStatus = ofActivity<'StartEventDataStoreIngestion'>([
  'InvalidEventDataStoreStatusException',
]);

/** A store for management events, where only events from outside AWS will do. */
export const destinationCategory: Condition<OperationOn<'destination'>> = {
  slug: 'store-category',
  title: 'a channel to an event data store for management events',
  requirement: 'channels.create.category',
  asksAbout: ['channels.destination.store'],
  access: 'full',
  async provoke(t, operation) {
    const { arn } = await t.stores.shared();
    return provocation(t, operation, await requestOn(t, operation, 'destination', arn));
  },
};
