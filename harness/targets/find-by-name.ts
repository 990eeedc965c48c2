import { isSuccess } from '../wire/error-code.js';
import { isAnswered } from '../wire/exchange.js';
import { isJsonObject, type JsonObject, jsonObjectOf } from '../wire/json-body.js';
import { findKey } from './find-key.js';
import type { OwnedResource } from './ledger.js';
import type { Target } from './target.js';

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
export async function findByName(
  target: Target,
  { kind, id: name }: OwnedResource,
): Promise<string | null | undefined> {
  if (kind === 'key') return findKey(target, name);
  const listing = listings[kind];
  if (!listing) return undefined;
  let token: JsonObject = {};
  for (let page = 0; page < maxPages; page++) {
    const exchange = await target.call(listing.operation, token);
    const body = isAnswered(exchange) && isSuccess(exchange.result) ? jsonObjectOf(exchange.result) : undefined;
    const items = body?.[listing.list];
    if (!Array.isArray(items)) return undefined;
    const found = items.find((item) => isJsonObject(item) && listing.isNamed(item, name));
    const arn = isJsonObject(found) ? found[listing.arn] : null;
    if (arn !== null) return typeof arn === 'string' ? arn : undefined;
    if (typeof body?.NextToken !== 'string') return null;
    token = { NextToken: body.NextToken };
  }
  return undefined;
}
