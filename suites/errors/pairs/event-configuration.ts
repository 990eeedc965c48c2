import { malformedStoreArn, malformedTrailArn } from '../conditions/naming/malformed-arn.js';
import { outOfItsBounds } from '../conditions/parameters.js';
import { inactiveStore } from '../conditions/stores/inactive-store.js';
import { storeCategory } from '../conditions/stores/store-category.js';
import { homeRegion } from '../conditions/trails/home-region.js';
import { impossibleTrailName } from '../conditions/trails/impossible-trail-name.js';
import { keysWithStandard, trailAndStore } from '../conditions/trails/trail-and-store.js';
import { askedBy, eitherBy, needing, pairs, provokedBy } from '../pair-entry.js';

const both = ['GetEventConfiguration', 'PutEventConfiguration'] as const;
const get = ['GetEventConfiguration'] as const;
const put = ['PutEventConfiguration'] as const;

/** What is kept of the events of trails and event data stores. */
export const eventConfigurationPairs = {
  ...pairs('TrailNotFoundException', both, askedBy('shapes/rejects-unknown-trail')),
  ...pairs('InvalidTrailNameException', both, provokedBy(impossibleTrailName)),
  ...pairs('CloudTrailARNInvalidException', both, provokedBy(malformedTrailArn)),
  ...pairs('InvalidHomeRegionException', put, needing('other-region', homeRegion)),
  ...pairs('EventDataStoreNotFoundException', both, askedBy('shapes/rejects-unknown-event-data-store')),
  ...pairs('EventDataStoreARNInvalidException', both, provokedBy(malformedStoreArn)),
  ...pairs('InactiveEventDataStoreException', put, provokedBy(inactiveStore)),
  ...pairs('InvalidEventDataStoreStatusException', get, provokedBy(inactiveStore)),
  ...pairs('InvalidEventDataStoreStatusException', put, eitherBy('errors/inactive-store')),
  ...pairs('InvalidEventDataStoreCategoryException', both, provokedBy(storeCategory)),
  ...pairs('InvalidParameterCombinationException', get, provokedBy(trailAndStore)),
  ...pairs('InvalidParameterCombinationException', put, provokedBy(trailAndStore, keysWithStandard)),
  ...pairs('InvalidParameterException', both, provokedBy(outOfItsBounds)),
};
