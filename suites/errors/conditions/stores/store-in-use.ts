import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { storeSettings } from '../../../../harness/engine/resources/event-data-stores.js';
import { ownChannel } from '../../../support/resources/own-channel.js';
import { isImporting, ownImport } from '../../../support/resources/own-import.js';
import { federated, protectedFromDeletion, restored } from '../../../support/resources/store-states.js';
import { requestOn } from '../../../support/scenarios/requests.js';
import type { Condition, Provocation } from '../../condition.js';
import { provocation } from '../../provocation.js';

/** Deletes a store that something stands in the way of. One that is deleted all the same is brought back. */
async function deletion(t: CheckContext, arn: string): Promise<Provocation> {
  const request = await requestOn(t, 'DeleteEventDataStore', 'store', arn);
  return provocation(t, 'DeleteEventDataStore', request, {
    onAccepted: async () => {
      await restored(t, arn);
      return undefined;
    },
  });
}

/** Termination protection stands in the way of a deletion. */
export const protectedStore: Condition<'DeleteEventDataStore'> = {
  slug: 'protected',
  title: 'the deletion of an event data store with termination protection',
  requirement: 'lake.delete.protected',
  access: 'full',
  async provoke(t) {
    const store = await t.stores.exclusive();
    await protectedFromDeletion(t, store);
    return deletion(t, store.arn);
  },
};

/** A federation stands in the way of a deletion. */
export const federatedStore: Condition<'DeleteEventDataStore'> = {
  slug: 'federated',
  title: 'the deletion of an event data store that is federated',
  requirement: 'lake.delete.federated',
  access: 'full',
  async provoke(t) {
    const store = await t.stores.exclusive();
    await federated(t, store);
    return deletion(t, store.arn);
  },
};

/** A channel stands in the way of a deletion. */
export const channelOnStore: Condition<'DeleteEventDataStore'> = {
  slug: 'channel-on-it',
  title: 'the deletion of an event data store that a channel sends events to',
  requirement: 'lake.delete.channel',
  access: 'full',
  async provoke(t) {
    await ownChannel(t);
    return deletion(t, (await t.stores.channelDestination()).arn);
  },
};

/** Why nothing was asked, where an import had ended by itself; undefined where it still runs. */
export async function endedEarly(t: CheckContext, ImportId: string): Promise<string | undefined> {
  const { body } = await t.prepare('GetImport', await requestOn(t, 'GetImport', 'import', ImportId));
  return isImporting(body) ? undefined : 'the import ended before the next request arrived';
}

const keptAsShort = { RetentionPeriod: storeSettings.RetentionPeriod };

/** An import stands in the way of changes. */
export const importIntoStore: Condition<'UpdateEventDataStore' | 'DeleteEventDataStore'> = {
  slug: 'import-running',
  title: 'an event data store with a running import',
  requirement: (operation) =>
    operation === 'UpdateEventDataStore' ? 'lake.update.importing' : 'lake.delete.importing',
  access: 'full',
  async provoke(t, operation) {
    const importId = await ownImport(t);
    const { arn } = await t.stores.shared();
    const request = await requestOn(t, operation, 'store', arn);
    // The retention that it has already: where this is accepted, nothing is changed.
    const input = operation === 'UpdateEventDataStore' ? { ...request, ...keptAsShort } : request;
    return provocation(t, operation, input, {
      onAccepted: async () => {
        if (operation === 'DeleteEventDataStore') await restored(t, arn);
        return endedEarly(t, importId);
      },
    });
  },
};
