import {
  malformedChannelArn,
  malformedStoreArn,
  malformedTaggedChannelArn,
  malformedTaggedStoreArn,
  malformedTrailArn,
} from '../conditions/naming/malformed-arn.js';
import {
  unknownDestination,
  unknownPolicyHolder,
  unknownStoreOfQuery,
  unknownTaggedChannel,
  unknownTaggedStore,
  unknownTaggedTrail,
} from '../conditions/naming/unknown-resource.js';
import { policylessType, untaggedType } from '../conditions/naming/wrong-resource-type.js';
import { inactiveDestination, inactiveStore } from '../conditions/stores/inactive-store.js';
import { homeRegion } from '../conditions/trails/home-region.js';
import { impossibleTaggedTrailName, impossibleTrailName } from '../conditions/trails/impossible-trail-name.js';
import { askedBy, needing, pairsOn, provokedBy } from '../pair-entry.js';

/** What every operation reports of a resource that it names and that is not there, or cannot be used. */
export const namedResourcePairs = {
  ...pairsOn('trail', 'TrailNotFoundException', askedBy('shapes/rejects-unknown-trail')),
  ...pairsOn('trail', 'InvalidTrailNameException', provokedBy(impossibleTrailName)),
  ...pairsOn('trail', 'CloudTrailARNInvalidException', provokedBy(malformedTrailArn)),
  ...pairsOn('trail', 'InvalidHomeRegionException', needing('other-region', homeRegion)),
  ...pairsOn('store', 'EventDataStoreNotFoundException', askedBy('shapes/rejects-unknown-event-data-store')),
  ...pairsOn('storeBesideQuery', 'EventDataStoreNotFoundException', provokedBy(unknownStoreOfQuery)),
  ...pairsOn('destination', 'EventDataStoreNotFoundException', provokedBy(unknownDestination)),
  ...pairsOn(
    ['store', 'storeBesideQuery', 'destination'],
    'EventDataStoreARNInvalidException',
    provokedBy(malformedStoreArn),
  ),
  ...pairsOn(
    ['store', 'statement', 'storeOfQuery', 'tagged'],
    'InactiveEventDataStoreException',
    provokedBy(inactiveStore),
  ),
  ...pairsOn('destination', 'InactiveEventDataStoreException', provokedBy(inactiveDestination)),
  ...pairsOn('query', 'QueryIdNotFoundException', askedBy('shapes/rejects-unknown-query')),
  ...pairsOn('import', 'ImportNotFoundException', askedBy('shapes/rejects-unknown-import')),
  ...pairsOn('channel', 'ChannelNotFoundException', askedBy('shapes/rejects-unknown-channel')),
  ...pairsOn('channel', 'ChannelARNInvalidException', provokedBy(malformedChannelArn)),
  ...pairsOn('dashboard', 'ResourceNotFoundException', askedBy('shapes/rejects-unknown-dashboard')),
  ...pairsOn('tagged', 'CloudTrailARNInvalidException', askedBy('shapes/rejects-malformed-arn')),
  ...pairsOn('tagged', 'ResourceNotFoundException', provokedBy(unknownTaggedTrail)),
  ...pairsOn('tagged', 'ResourceTypeNotSupportedException', provokedBy(untaggedType)),
  ...pairsOn('tagged', 'InvalidTrailNameException', provokedBy(impossibleTaggedTrailName)),
  ...pairsOn('tagged', 'EventDataStoreARNInvalidException', provokedBy(malformedTaggedStoreArn)),
  ...pairsOn('tagged', 'EventDataStoreNotFoundException', provokedBy(unknownTaggedStore)),
  ...pairsOn('tagged', 'ChannelARNInvalidException', provokedBy(malformedTaggedChannelArn)),
  ...pairsOn('tagged', 'ChannelNotFoundException', provokedBy(unknownTaggedChannel)),
  ...pairsOn('policyOwner', 'ResourceARNNotValidException', askedBy('shapes/rejects-malformed-arn')),
  ...pairsOn('policyOwner', 'ResourceNotFoundException', provokedBy(unknownPolicyHolder)),
  ...pairsOn('policyOwner', 'ResourceTypeNotSupportedException', provokedBy(policylessType)),
};
