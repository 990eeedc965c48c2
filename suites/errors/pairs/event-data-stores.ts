import { insightsNeedManagement } from '../conditions/insights.js';
import { duplicateStore } from '../conditions/naming/duplicate-name.js';
import { longPage } from '../conditions/pages.js';
import { outOfItsBounds } from '../conditions/parameters.js';
import { storeQuota } from '../conditions/quota.js';
import { noLake } from '../conditions/stores/no-lake.js';
import { storeCategory, storeCategoryAndStatus } from '../conditions/stores/store-category.js';
import { channelOnStore, federatedStore, importIntoStore, protectedStore } from '../conditions/stores/store-in-use.js';
import { badRetention, storeChanges, storeKeys } from '../conditions/stores/store-settings.js';
import { storeStatus } from '../conditions/stores/store-status.js';
import { tagTwice } from '../conditions/tags.js';
import { storeSelectors } from '../conditions/trails/selectors.js';
import { askedBy, impossible, needing, pairs, provokedBy } from '../pair-entry.js';

const both = ['CreateEventDataStore', 'UpdateEventDataStore'] as const;
const short = [
  'GetEventDataStore',
  'DeleteEventDataStore',
  'RestoreEventDataStore',
  'StartEventDataStoreIngestion',
  'StopEventDataStoreIngestion',
] as const;

/** Event data stores. */
export const storePairs = {
  ...pairs(
    'InvalidEventDataStoreStatusException',
    ['RestoreEventDataStore', 'StartEventDataStoreIngestion', 'StopEventDataStoreIngestion'],
    provokedBy(storeStatus),
  ),
  ...pairs(
    'InvalidEventDataStoreCategoryException',
    ['StartEventDataStoreIngestion'],
    provokedBy(storeCategoryAndStatus),
  ),
  ...pairs('InvalidEventDataStoreCategoryException', ['StopEventDataStoreIngestion'], provokedBy(storeCategory)),
  ...pairs('EventDataStoreAlreadyExistsException', both, provokedBy(duplicateStore)),
  ...pairs('EventDataStoreMaxLimitExceededException', ['CreateEventDataStore'], needing('other-region', storeQuota)),
  ...pairs('EventDataStoreMaxLimitExceededException', ['RestoreEventDataStore'], impossible),
  ...pairs('EventDataStoreTerminationProtectedException', ['DeleteEventDataStore'], provokedBy(protectedStore)),
  ...pairs('EventDataStoreFederationEnabledException', ['DeleteEventDataStore'], provokedBy(federatedStore)),
  ...pairs('ChannelExistsForEDSException', ['DeleteEventDataStore'], provokedBy(channelOnStore)),
  ...pairs(
    'EventDataStoreHasOngoingImportException',
    ['UpdateEventDataStore', 'DeleteEventDataStore'],
    provokedBy(importIntoStore),
  ),
  ...pairs('InvalidEventSelectorsException', ['CreateEventDataStore'], askedBy('shapes/rejects-unknown-category')),
  ...pairs('InvalidEventSelectorsException', ['UpdateEventDataStore'], provokedBy(storeSelectors)),
  ...pairs(
    'InvalidInsightSelectorsException',
    ['UpdateEventDataStore'],
    needing('other-region', insightsNeedManagement),
  ),
  ...pairs('InvalidKmsKeyIdException', both, provokedBy(storeKeys.none)),
  ...pairs('KmsKeyNotFoundException', both, provokedBy(storeKeys.missing)),
  ...pairs('InsufficientEncryptionPolicyException', both, needing('neighbours', storeKeys.closed)),
  ...pairs('KmsException', both, needing('neighbours', storeKeys.disabled)),
  ...pairs('InvalidParameterException', ['CreateEventDataStore'], provokedBy(badRetention)),
  ...pairs(
    'InvalidParameterException',
    ['UpdateEventDataStore'],
    provokedBy(badRetention, storeChanges.nothing, storeChanges.billing),
  ),
  ...pairs('InvalidParameterException', short, provokedBy(outOfItsBounds)),
  ...pairs('InvalidTagParameterException', ['CreateEventDataStore'], provokedBy(tagTwice)),
  ...pairs('InvalidMaxResultsException', ['ListEventDataStores'], provokedBy(longPage)),
  ...pairs('InvalidNextTokenException', ['ListEventDataStores'], askedBy('shapes/rejects-unknown-token')),
  ...pairs('UnsupportedOperationException', ['ListEventDataStores'], needing('region-without-lake', noLake)),
};
