import { storeSettings } from '../../../../harness/engine/resources/event-data-stores.js';
import { memberAt } from '../../../../harness/wire/member-at.js';
import { ownChannel } from '../../../support/resources/own-channel.js';
import { ownDashboard } from '../../../support/resources/own-dashboard.js';
import { destination } from '../../calls.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../state-of.js';

/** The name of another event data store. */
export const duplicateStore: Condition<'CreateEventDataStore' | 'UpdateEventDataStore'> = {
  slug: 'duplicate-name',
  title: 'the name of another event data store',
  requirement: 'lake.create.duplicate',
  access: 'full',
  async provoke(t, operation) {
    const { name: Name, arn } = await t.stores.shared();
    if (operation === 'UpdateEventDataStore') {
      const { arn: EventDataStore } = await t.stores.exclusive();
      return {
        ...provocation(t, operation, { EventDataStore, Name }),
        onAccepted: async () => {
          await t.session.target.call(operation, { EventDataStore, Name: t.freshName() });
          return undefined;
        },
      };
    }
    const { state } = provocation(t, 'UpdateEventDataStore', { EventDataStore: arn });
    return {
      input: { Name, ...storeSettings },
      ...(state ? { state } : {}),
      // By its name it could not be told from the other one.
      onAccepted: async ({ body }) => {
        const id = memberAt(body, 'EventDataStoreArn');
        if (typeof id === 'string' && id !== arn) t.resources.keep({ kind: 'event-data-store', id });
        return undefined;
      },
    };
  },
};

/** The name of another channel, for another source where the account has one. */
export const duplicateChannel: Condition<'CreateChannel' | 'UpdateChannel'> = {
  slug: 'duplicate-name',
  title: 'the name of another channel',
  requirement: 'channels.create.duplicate',
  access: 'full',
  async provoke(t, operation) {
    const Source = operation === 'UpdateChannel' ? t.fixtures.account((around) => around.secondSource()) : 'Custom';
    const first = await ownChannel(t);
    const { body } = await t.prepare('GetChannel', { Channel: first });
    const Name = String(body.Name);
    const { arn } = await t.stores.channelDestination();
    const rest = { Source, Destinations: [destination(arn)] };
    if (operation === 'CreateChannel') {
      const { state } = provocation(t, 'UpdateChannel', { Channel: first });
      return {
        input: { Name, ...rest },
        ...(state ? { state } : {}),
        onAccepted: async (reply) => {
          const id = memberAt(reply.body, 'ChannelArn');
          if (typeof id === 'string' && id !== first) t.resources.keep({ kind: 'channel', id });
          return undefined;
        },
      };
    }
    const input = { Name: t.freshName(), ...rest };
    const { id: Channel } = await t.resources.create({
      kind: 'channel',
      input,
    });
    return provocation(t, operation, { Channel, Name });
  },
};

/** The name of another dashboard. */
export const duplicateDashboard: Condition<'CreateDashboard'> = {
  slug: 'duplicate-name',
  title: 'the name of another dashboard',
  requirement: 'dashboards.create.duplicate',
  async provoke(t) {
    const DashboardId = await ownDashboard(t);
    const { state } = provocation(t, 'UpdateDashboard', { DashboardId });
    return { input: { Name: DashboardId.slice(DashboardId.lastIndexOf('/') + 1) }, ...(state ? { state } : {}) };
  },
};
