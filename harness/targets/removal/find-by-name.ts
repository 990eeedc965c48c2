import { isJsonObject, type JsonObject } from '../../../common/json.js';
import { successBody } from '../../wire/exchange.js';
import type { Target } from '../target.js';
import { findKey } from './find-key.js';
import type { OwnedResource } from './ledger.js';

/** How resources are listed whose ARN does not follow from the name. */
interface Listing {
  operation: string;
  list: string;
  arn: string;
  isNamed: (item: JsonObject, name: string) => boolean;
}

export const listings: Partial<Record<OwnedResource['kind'], Listing>> = {
  'event-data-store': {
    operation: 'ListEventDataStores',
    list: 'EventDataStores',
    arn: 'EventDataStoreArn',
    isNamed: (item, name) => item.Name === name,
  },
  channel: {
    operation: 'ListChannels',
    list: 'Channels',
    arn: 'ChannelArn',
    isNamed: (item, name) => item.Name === name,
  },
  dashboard: {
    operation: 'ListDashboards',
    list: 'Dashboards',
    arn: 'DashboardArn',
    isNamed: (item, name) => String(item.DashboardArn).endsWith(`/${name}`),
  },
};

/** More pages than this no account has: 10 event data stores, 25 channels, 100 dashboards. */
const maxPages = 20;

/** Whether only the name of a resource is known, and its ARN has to be looked up. */
export function isKnownByName({ kind, id }: OwnedResource): boolean {
  return (kind in listings || kind === 'key') && !id.startsWith('arn:');
}

/** The ARN of a resource that is known by name; null where the lists do not have it, undefined where they do not tell. */
export type Finder = (target: Target, resource: OwnedResource) => Promise<string | null | undefined>;

/** Looks an ARN up. */
export const findByName: Finder = (target, resource) => oneFinder()(target, resource);

/**
 * Looks several ARNs up on one target, each kind in one list: as it was when the first of the kind was asked for, so that
 * nothing may be made meanwhile.
 */
export function oneFinder(): Finder {
  const lists = new Map<Listing, Promise<Listed>>();
  return async (target, { kind, id: name }) => {
    if (kind === 'key') return findKey(target, name);
    const listing = listings[kind];
    if (!listing) return undefined;
    const listed = lists.get(listing) ?? listAll(target, listing);
    lists.set(listing, listed);
    const { items, isWhole } = await listed;
    const found = items.find((item) => listing.isNamed(item, name));
    if (!found) return isWhole ? null : undefined;
    const arn = found[listing.arn];
    return typeof arn === 'string' ? arn : undefined;
  };
}

/** What a list showed, and whether it was read to its end. */
interface Listed {
  items: JsonObject[];
  isWhole: boolean;
}

async function listAll(target: Target, { operation, list }: Listing): Promise<Listed> {
  const items: JsonObject[] = [];
  let token: JsonObject = {};
  for (let page = 0; page < maxPages; page++) {
    const exchange = await target.call(operation, token);
    const body = successBody(exchange);
    const shown = body?.[list];
    if (!Array.isArray(shown)) return { items, isWhole: false };
    items.push(...shown.filter(isJsonObject));
    if (typeof body?.NextToken !== 'string') return { items, isWhole: true };
    token = { NextToken: body.NextToken };
  }
  return { items, isWhole: false };
}
