import type { Condition } from '../../condition.js';

/** A Region that has no CloudTrail Lake. */
export const noLake: Condition<'ListEventDataStores'> = {
  slug: 'region-without-lake',
  title: 'event data stores in a Region without CloudTrail Lake',
  requirement: 'lake.list.no-lake',
  provoke: (t) => ({
    input: {},
    as: t.session.others.inRegion(t.fixtures.account((around) => around.regionWithoutLake())),
  }),
};
