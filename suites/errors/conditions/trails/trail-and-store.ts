import { ownTrail } from '../../../support/resources/own-arns.js';
import { requestOn } from '../../../support/scenarios/requests.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../provocation.js';

/** A trail and an event data store in one call. */
export const trailAndStore: Condition<
  'GetInsightSelectors' | 'PutInsightSelectors' | 'GetEventConfiguration' | 'PutEventConfiguration'
> = {
  slug: 'trail-and-event-data-store',
  title: 'a trail and an event data store in one call',
  requirement: 'parameters.trail-or-store',
  access: 'full',
  async provoke(t, operation) {
    const { arn: EventDataStore } = await t.stores.shared();
    const { name: TrailName } = await ownTrail(t);
    if (operation === 'GetEventConfiguration' || operation === 'PutEventConfiguration')
      return provocation(t, operation, { ...(await requestOn(t, operation, 'store', EventDataStore)), TrailName });
    return provocation(t, operation, { ...(await requestOn(t, operation, 'trail', TrailName)), EventDataStore });
  },
};

/** Context keys, which only large events have room for. */
export const keysWithStandard: Condition<'PutEventConfiguration'> = {
  slug: 'context-keys-with-standard-size',
  title: 'context keys with events of the standard size',
  requirement: 'configuration.keys-with-standard',
  access: 'full',
  async provoke(t, operation) {
    const request = await requestOn(t, operation, 'store', (await t.stores.exclusive()).arn);
    const ContextKeySelectors = [{ Type: 'TagContext', Equals: ['team'] }];
    return provocation(t, operation, { ...request, MaxEventSize: 'Standard', ContextKeySelectors });
  },
};
