import { outOfItsBounds } from '../conditions/parameters.js';
import { inactiveStore } from '../conditions/stores/inactive-store.js';
import { storeCategory } from '../conditions/stores/store-category.js';
import { keysWithStandard, trailAndStore } from '../conditions/trails/trail-and-store.js';
import { eitherBy, pairs, provokedBy } from '../pair-entry.js';

const both = ['GetEventConfiguration', 'PutEventConfiguration'] as const;
const get = ['GetEventConfiguration'] as const;
const put = ['PutEventConfiguration'] as const;

/** What is kept of the events of trails and event data stores. */
export const eventConfigurationPairs = {
  ...pairs('InvalidEventDataStoreStatusException', get, provokedBy(inactiveStore)),
  ...pairs('InvalidEventDataStoreStatusException', put, eitherBy('errors/inactive-store')),
  ...pairs('InvalidEventDataStoreCategoryException', both, provokedBy(storeCategory)),
  ...pairs('InvalidParameterCombinationException', get, provokedBy(trailAndStore)),
  ...pairs('InvalidParameterCombinationException', put, provokedBy(trailAndStore, keysWithStandard)),
  ...pairs('InvalidParameterException', both, provokedBy(outOfItsBounds)),
};
