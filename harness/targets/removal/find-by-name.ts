import { type JsonObject, objectsIn } from '../../../common/json.js';
import { type Exchange, successBody } from '../../wire/exchange.js';
import { readAllPages } from '../read-all-pages.js';
import { isNamedKind, namedKinds, type ResourceList } from '../resource-kinds.js';
import type { Target } from '../target.js';
import { findKey } from './find-key.js';
import type { OwnedResource } from './ledger.js';

/** Whether only the name of a resource is known, and its ARN has to be looked up. */
export function isKnownByName({ kind, id }: OwnedResource): boolean {
  const isLookedUp = isNamedKind(kind) ? namedKinds[kind].knownBy === 'arn' : kind === 'key';
  return isLookedUp && !id.startsWith('arn:');
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
  const lists = new Map<ResourceList, Promise<Listed>>();
  return async (target, { kind, id: name }) => {
    if (kind === 'key') return findKey(target, name);
    if (!isNamedKind(kind)) return undefined;
    const { list } = namedKinds[kind];
    const listed = lists.get(list) ?? listAll(target, list);
    lists.set(list, listed);
    const { items, isWhole } = await listed;
    const found = items.find((item) => list.isNamed(item, name));
    if (!found) return isWhole ? null : undefined;
    const arn = found[list.arn];
    return typeof arn === 'string' ? arn : undefined;
  };
}

/** What a list showed, and whether it was read to its end. */
interface Listed {
  items: JsonObject[];
  isWhole: boolean;
}

async function listAll(target: Target, { operation, entries }: ResourceList): Promise<Listed> {
  const entriesIn = (exchange: Exchange) => successBody(exchange)?.[entries];
  const { pages, isWhole } = await readAllPages(
    (token) => target.call(operation, token),
    (exchange) => (Array.isArray(entriesIn(exchange)) ? successBody(exchange) : undefined),
  );
  return { items: pages.flatMap((page) => objectsIn(entriesIn(page))), isWhole };
}
