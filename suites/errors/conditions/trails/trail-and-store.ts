import type { JsonObject } from '../../../../common/json.js';
import type { OperationName } from '../../../../spec/generated/types.js';
import { ownTrail } from '../../../support/resources/own-arns.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../state-of.js';

const aboutBoth = {
  GetInsightSelectors: {},
  PutInsightSelectors: { InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }] },
  GetEventConfiguration: {},
  PutEventConfiguration: { MaxEventSize: 'Large' },
} satisfies { readonly [O in OperationName]?: JsonObject };

/** A trail and an event data store in one call. */
export const trailAndStore: Condition<keyof typeof aboutBoth> = {
  slug: 'trail-and-event-data-store',
  title: 'a trail and an event data store in one call',
  requirement: 'parameters.trail-or-store',
  access: 'full',
  async provoke(t, operation) {
    const { arn: EventDataStore } = await t.stores.shared();
    const { name: TrailName } = await ownTrail(t);
    return provocation(t, operation, { TrailName, EventDataStore, ...aboutBoth[operation] });
  },
};

/** Context keys, which only large events have room for. */
export const keysWithStandard: Condition<'PutEventConfiguration'> = {
  slug: 'context-keys-with-standard-size',
  title: 'context keys with events of the standard size',
  requirement: 'configuration.keys-with-standard',
  access: 'full',
  async provoke(t, operation) {
    const { arn: EventDataStore } = await t.stores.exclusive();
    const ContextKeySelectors = [{ Type: 'TagContext', Equals: ['team'] }];
    return provocation(t, operation, { EventDataStore, MaxEventSize: 'Standard', ContextKeySelectors });
  },
};
