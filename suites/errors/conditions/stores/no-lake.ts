import { plainRequest } from '../../../support/scenarios/requests.js';
import type { Condition } from '../../condition.js';

/** A Region that has no CloudTrail Lake. */
export const noLake: Condition<'ListEventDataStores'> = {
  slug: 'region-without-lake',
  title: 'event data stores in a Region without CloudTrail Lake',
  requirement: 'lake.list.no-lake',
  provoke: async (t, operation) => ({
    input: await plainRequest(t, operation),
    as: t.session.others.inRegion(t.fixtures.account((around) => around.regionWithoutLake())),
  }),
};
