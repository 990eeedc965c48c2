import { isDeepStrictEqual } from 'node:util';
import { check } from '../../../harness/engine/context/check.js';
import { memberAt } from '../../../harness/wire/member-at.js';
import { followHistories, followHistory } from '../../support/model-based/follow.js';
import { onLake } from '../../support/resources/on-lake.js';
import { ownDataTrail } from '../../support/resources/own-data-trail.js';
import { stores } from './store-family.js';
import { configure, keysWithStandard, putInsights, update } from './store-steps.js';

/** Nobody put anything on the store that checks only read. */
export const standard = onLake(
  check({
    id: 'GetEventConfiguration/lifecycle/default-size',
    title: 'the default event size of an event data store is Standard',
    requirements: ['lake.configuration.default-size'],
    access: 'full',
    body: async (t) => {
      const { arn } = await t.stores.shared();
      const read = await t.accepted('GetEventConfiguration', { EventDataStore: arn });
      t.expectMember(read, 'MaxEventSize', 'Standard', 'lake.configuration.default-size', 'defaults');
    },
  }),
);

/** What was put holds until something else is, and is told of the store that was meant. */
export const configuration = onLake(
  check({
    id: 'PutEventConfiguration/lifecycle/holds',
    title: 'reads return the event configuration with the ARN of the event data store, also later',
    requirements: ['lake.configuration.put', 'lake.configuration.names-resource', 'lake.update.merge'],
    access: 'full',
    body: (t) =>
      followHistories(t, stores(), [
        [configure(true), configure(false)],
        [configure(true, ['team', 'purpose']), configure(true, ['purpose']), update({ retention: 8 })],
      ]),
  }),
);

/** Context keys go with large events only. */
export const contextKeys = onLake(
  check({
    id: 'PutEventConfiguration/lifecycle/keys-need-large',
    title: 'accepts context keys with large events and rejects them with the standard size',
    requirements: ['lake.configuration.keys-need-large', 'lake.configuration.put'],
    access: 'full',
    body: (t) => followHistory(t, stores(), [configure(true, ['team']), keysWithStandard]),
  }),
);

/** Insights of a store tell which store they are of, and where they go. */
export const insights = onLake(
  check({
    id: 'PutInsightSelectors/lifecycle/of-a-store',
    title: 'reads return the Insights selectors of an event data store with its ARN and destination',
    requirements: ['insights.put.names-resource', 'insights.put.replaces', 'lake.update.merge'],
    access: 'full',
    body: (t) =>
      followHistory(t, stores({ insights: true }), [
        putInsights(['ApiCallRateInsight']),
        putInsights(['ApiErrorRateInsight']),
        update({ retention: 8 }),
      ]),
  }),
);

/** Data events of a trail are summed up by the templates that there are. */
export const aggregation = check({
  id: 'PutEventConfiguration/lifecycle/aggregates',
  title: 'accepts the three aggregation templates for a trail, and reads return them',
  requirements: ['lake.configuration.aggregation', 'lake.configuration.put'],
  body: async (t) => {
    const { name: TrailName } = await ownDataTrail(t);
    const Templates = ['API_ACTIVITY', 'RESOURCE_ACCESS', 'USER_ACTIONS'];
    const AggregationConfigurations = [{ EventCategory: 'Data', Templates }];
    const put = await t.accepted('PutEventConfiguration', { TrailName, AggregationConfigurations });
    const read = await t.prepare('GetEventConfiguration', { TrailName });
    for (const reply of [put, read]) {
      const at = 'AggregationConfigurations[0]';
      t.expectMember(reply, `${at}.EventCategory`, 'Data', 'lake.configuration.aggregation', 'echo');
      if (t.recordObjection(reply, `${at}.Templates`)) continue;
      const shown = memberAt(reply.body, `${at}.Templates`);
      t.expect(
        isDeepStrictEqual(Array.isArray(shown) ? shown.toSorted() : shown, Templates),
        {
          path: 'AggregationConfigurations',
          expected: `${Templates}`,
          actual: JSON.stringify(shown) ?? 'absent',
          requirement: 'lake.configuration.put',
        },
        reply,
        'echo',
      );
    }
  },
});
