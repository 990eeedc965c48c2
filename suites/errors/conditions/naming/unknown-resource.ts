import { arnOfNothing, arnPrefix } from '../../../support/resources/own-arns.js';
import { nobodysId } from '../../../support/test-data/nobodys.js';
import { named } from './named.js';

type Type = Parameters<typeof arnOfNothing>[1];
const inAccount = (type: Type) => async (t: Parameters<typeof arnPrefix>[0]) => arnOfNothing(await arnPrefix(t), type);

/** The well-formed ARN of a trail of the account that is not there, whose tags are meant. */
export const unknownTaggedTrail = named('tagged', {
  slug: 'unknown-trail',
  title: 'the ARN of a trail that does not exist',
  requirement: 'tags.resource.unknown',
  access: 'standard',
  resource: inAccount('trail'),
});

/** The well-formed ARN of an event data store of the account that is not there, whose tags are meant. */
export const unknownTaggedStore = named('tagged', {
  slug: 'unknown-event-data-store',
  title: 'the ARN of an event data store that does not exist',
  requirement: 'tags.resource.store-unknown',
  access: 'standard',
  resource: inAccount('eventdatastore'),
});

/** The well-formed ARN of a channel of the account that is not there, whose tags are meant. */
export const unknownTaggedChannel = named('tagged', {
  slug: 'unknown-channel',
  title: 'the ARN of a channel that does not exist',
  requirement: 'tags.resource.channel-unknown',
  access: 'standard',
  resource: inAccount('channel'),
});

/** The well-formed ARN of something of the account that could have a policy, and is not there. */
export const unknownPolicyHolder = named('policyOwner', {
  slug: 'unknown-resource',
  title: 'the ARN of a resource that does not exist',
  requirement: 'policies.resource.unknown',
  access: 'standard',
  resource: inAccount('eventdatastore'),
});

/** A query that is there, on an event data store that is not. */
export const unknownStoreOfQuery = named('storeBesideQuery', {
  slug: 'unknown-event-data-store',
  title: 'a query on an event data store that does not exist',
  requirement: 'queries.store.unknown',
  access: 'full',
  resource: () => nobodysId,
});

/** A channel to an event data store of the account that is not there. */
export const unknownDestination = named('destination', {
  slug: 'unknown-event-data-store',
  title: 'a channel to an event data store that does not exist',
  requirement: 'channels.create.unknown-store',
  access: 'full',
  resource: inAccount('eventdatastore'),
});

/** An import into an event data store of the account that is not there. */
export const unknownImportDestination = named('store', {
  slug: 'unknown-event-data-store',
  title: 'an import into an event data store that does not exist',
  requirement: 'imports.start.unknown-store',
  resource: inAccount('eventdatastore'),
});

/** A widget over an event data store that is not there. */
export const unknownStoreOfWidget = named('statement', {
  slug: 'unknown-event-data-store',
  title: 'a widget on an event data store that does not exist',
  requirement: 'dashboards.create.unknown-store',
  resource: () => nobodysId,
});
