import type { OperationName } from '../../../../spec/generated/types.js';
import { destinationCalls, storeCalls } from '../../calls.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../state-of.js';

const { GetEventConfiguration, PutEventConfiguration, StartImport } = storeCalls;
const { StartEventDataStoreIngestion, StopEventDataStoreIngestion } = storeCalls;
const calls = {
  ...{ GetEventConfiguration, PutEventConfiguration, StartImport },
  ...{ StartEventDataStoreIngestion, StopEventDataStoreIngestion },
};
const requirements: Partial<Record<OperationName, string>> = {
  StartEventDataStoreIngestion: 'lake.ingestion.start-category',
  StopEventDataStoreIngestion: 'lake.ingestion.stop-category',
  StartImport: 'imports.start.category',
};

function ofActivity<O extends keyof typeof calls>(also: readonly string[] = []): Condition<O> {
  return {
    slug: 'store-category',
    title: 'an event data store for events from outside AWS',
    requirement: (operation) => requirements[operation] ?? 'configuration.store-category',
    also,
    access: 'full',
    async provoke(t, operation) {
      const { arn } = await t.stores.channelDestination();
      const accepted = provocation(t, operation, await calls[operation](arn, t));
      if (operation !== 'StopEventDataStoreIngestion') return accepted;
      return {
        ...accepted,
        // Checks of channels need it as it was.
        onAccepted: async () =>
          void (await t.session.target.call('StartEventDataStoreIngestion', { EventDataStore: arn })),
      };
    },
  };
}

/** A store of the category ActivityAuditLog, where only events of AWS will do. */
export const storeCategory = ofActivity<Exclude<keyof typeof calls, 'StartEventDataStoreIngestion'>>();

/** The same for the start of its ingestion: it cannot be stopped, so that its status does not go with it either. */
export const storeCategoryAndStatus = ofActivity<'StartEventDataStoreIngestion'>([
  'InvalidEventDataStoreStatusException',
]);

/** A store for management events, where only events from outside AWS will do. */
export const destinationCategory: Condition<keyof typeof destinationCalls> = {
  slug: 'store-category',
  title: 'a channel to an event data store for management events',
  requirement: 'channels.create.category',
  asksAbout: ['channels.destination.store'],
  access: 'full',
  async provoke(t, operation) {
    const { arn } = await t.stores.shared();
    return provocation(t, operation, await destinationCalls[operation](arn, t));
  },
};
