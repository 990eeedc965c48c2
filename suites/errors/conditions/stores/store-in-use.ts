import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { ownChannel } from '../../../support/resources/own-channel.js';
import { ownImport } from '../../../support/resources/own-import.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../state-of.js';
import { federated, restored } from './store-states.js';

/** Deletes a store that something stands in the way of. One that is deleted all the same is brought back. */
function deletion(t: CheckContext, arn: string) {
  return provocation(
    t,
    'DeleteEventDataStore',
    { EventDataStore: arn },
    {
      onAccepted: async () => {
        await restored(t, arn);
        return undefined;
      },
    },
  );
}

/** Termination protection stands in the way of a deletion. */
export const protectedStore: Condition<'DeleteEventDataStore'> = {
  slug: 'protected',
  title: 'the deletion of an event data store with termination protection',
  requirement: 'lake.delete.protected',
  access: 'full',
  async provoke(t) {
    const { arn } = await t.stores.exclusive();
    await t.prepare('UpdateEventDataStore', { EventDataStore: arn, TerminationProtectionEnabled: true });
    return deletion(t, arn);
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

const running = new Set<unknown>(['INITIALIZING', 'IN_PROGRESS']);

/** Why nothing was asked, where an import had ended by itself; undefined where it still runs. */
export async function endedEarly(t: CheckContext, ImportId: string): Promise<string | undefined> {
  const { body } = await t.prepare('GetImport', { ImportId });
  return running.has(body.ImportStatus) ? undefined : 'the import ended before the next request arrived';
}

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
    // The retention that it has already: where this is accepted, nothing is changed.
    const input =
      operation === 'UpdateEventDataStore' ? { EventDataStore: arn, RetentionPeriod: 7 } : { EventDataStore: arn };
    return provocation(t, operation, input, {
      onAccepted: async () => {
        if (operation === 'DeleteEventDataStore') await restored(t, arn);
        return endedEarly(t, importId);
      },
    });
  },
};
