import { arnPrefix } from '../../../support/resources/own-arns.js';
import { ownDashboard } from '../../../support/resources/own-dashboard.js';
import { nobodysId } from '../../../support/test-data/nobodys.js';
import {
  destinationCalls,
  nobodys,
  policyCalls,
  queryCalls,
  statementCalls,
  storeCalls,
  tagCalls,
  widgetOn,
} from '../../calls.js';
import { named } from './named.js';

type Type = Parameters<typeof nobodys>[1];
const inAccount = (type: Type) => async (t: Parameters<typeof arnPrefix>[0]) => nobodys(await arnPrefix(t), type);

/** The well-formed ARN of a trail of the account that is not there, whose tags are meant. */
export const unknownTaggedTrail = named(tagCalls, {
  slug: 'unknown-trail',
  title: 'the ARN of a trail that does not exist',
  requirement: 'tags.resource.unknown',
  access: 'standard',
  resource: inAccount('trail'),
});

/** The same of an event data store. */
export const unknownTaggedStore = named(tagCalls, {
  slug: 'unknown-event-data-store',
  title: 'the ARN of an event data store that does not exist',
  requirement: 'tags.resource.store-unknown',
  access: 'standard',
  resource: inAccount('eventdatastore'),
});

const { AddTags, RemoveTags } = tagCalls;

/** The same of a channel. */
export const unknownTaggedChannel = named(
  { AddTags, RemoveTags },
  {
    slug: 'unknown-channel',
    title: 'the ARN of a channel that does not exist',
    requirement: 'tags.resource.channel-unknown',
    access: 'standard',
    resource: inAccount('channel'),
  },
);

/** The well-formed ARN of something of the account that could have a policy, and is not there. */
export const unknownPolicyHolder = named(policyCalls, {
  slug: 'unknown-resource',
  title: 'the ARN of a resource that does not exist',
  requirement: 'policies.resource.unknown',
  access: 'standard',
  resource: inAccount('eventdatastore'),
});

/** A query that is there, on an event data store that is not. */
export const unknownStoreOfQuery = named(queryCalls, {
  slug: 'unknown-event-data-store',
  title: 'a query on an event data store that does not exist',
  requirement: 'queries.store.unknown',
  access: 'full',
  resource: () => nobodysId,
});

const { UpdateChannel } = destinationCalls;

/** A channel to an event data store of the account that is not there. */
export const unknownDestination = named(
  { UpdateChannel },
  {
    slug: 'unknown-event-data-store',
    title: 'a channel to an event data store that does not exist',
    requirement: 'channels.create.unknown-store',
    access: 'full',
    resource: inAccount('eventdatastore'),
  },
);

const { StartImport } = storeCalls;

/** An import into an event data store of the account that is not there. */
export const unknownImportDestination = named(
  { StartImport },
  {
    slug: 'unknown-event-data-store',
    title: 'an import into an event data store that does not exist',
    requirement: 'imports.start.unknown-store',
    resource: inAccount('eventdatastore'),
  },
);

const { CreateDashboard } = statementCalls;

/** A widget over an event data store that is not there. */
export const unknownStoreOfWidget = named(
  {
    CreateDashboard,
    UpdateDashboard: async (store, t) => ({ DashboardId: await ownDashboard(t), Widgets: [widgetOn(store)] }),
  },
  {
    slug: 'unknown-event-data-store',
    title: 'a widget on an event data store that does not exist',
    requirement: 'dashboards.create.unknown-store',
    resource: () => nobodysId,
  },
);
