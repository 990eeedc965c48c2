import { without } from '../../../../common/without.js';
import { channelRequest, ownChannel } from '../../../support/resources/own-channel.js';
import { ownDashboard } from '../../../support/resources/own-dashboard.js';
import { plainRequest, requestOn } from '../../../support/scenarios/requests.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../provocation.js';

/** The name of another event data store. */
export const duplicateStore: Condition<'CreateEventDataStore' | 'UpdateEventDataStore'> = {
  slug: 'duplicate-name',
  title: 'the name of another event data store',
  requirement: 'lake.create.duplicate',
  access: 'full',
  async provoke(t, operation) {
    const { name: Name, arn } = await t.stores.shared();
    if (operation === 'UpdateEventDataStore') {
      const request = without(await plainRequest(t, operation), 'RetentionPeriod');
      return {
        ...provocation(t, operation, { ...request, Name }),
        onAccepted: async () => {
          await t.session.target.call(operation, { ...request, Name: t.freshName() });
          return undefined;
        },
      };
    }
    const { state } = provocation(t, 'UpdateEventDataStore', await requestOn(t, 'UpdateEventDataStore', 'store', arn));
    return {
      input: { ...(await plainRequest(t, operation)), Name },
      ...(state ? { state } : {}),
      // By its name it could not be told from the other one.
      onAccepted: async ({ body }) => {
        const id = body.EventDataStoreArn;
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
    const request = { ...(await channelRequest(t)), Source };
    const { Name } = request;
    const first = await ownChannel(t, { ...request, Source: 'Custom' });
    if (operation === 'CreateChannel') {
      const { state } = provocation(t, 'UpdateChannel', await requestOn(t, 'UpdateChannel', 'channel', first));
      return {
        input: request,
        ...(state ? { state } : {}),
        onAccepted: async ({ body }) => {
          const id = body.ChannelArn;
          if (typeof id === 'string' && id !== first) t.resources.keep({ kind: 'channel', id });
          return undefined;
        },
      };
    }
    const second = await ownChannel(t, { ...request, Name: t.freshName() });
    return provocation(t, operation, { ...(await requestOn(t, operation, 'channel', second)), Name });
  },
};

/** The name of another dashboard. */
export const duplicateDashboard: Condition<'CreateDashboard'> = {
  slug: 'duplicate-name',
  title: 'the name of another dashboard',
  requirement: 'dashboards.create.duplicate',
  async provoke(t, operation) {
    const arn = await ownDashboard(t);
    const { state } = provocation(t, 'UpdateDashboard', await requestOn(t, 'UpdateDashboard', 'dashboard', arn));
    const request = await plainRequest(t, operation);
    return { input: { ...request, Name: arn.slice(arn.lastIndexOf('/') + 1) }, ...(state ? { state } : {}) };
  },
};
