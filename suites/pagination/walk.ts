import type { JsonObject } from '../../common/json.js';
import { Skipped } from '../../harness/engine/check/check-signals.js';
import type { Judged } from '../../harness/engine/check/judged.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { gapId } from '../../harness/validators/finding.js';
import type { PagedList } from './paged-list.js';
import { firstPage, nextPage, type Page, type RefusedPage } from './read-page.js';

/** How a walk along the tokens of a list ended. */
export type WalkEnd =
  /** The last page has no token, or an empty one, which a client takes for none. */
  | 'no-token'
  | 'empty-token'
  /** A token that the list itself gave was refused. */
  | 'refused'
  /** A token came a second time. */
  | 'loop'
  /** There were far more pages than entries. */
  | 'endless';

/** A list as it was read, page by page. */
export interface Walk {
  pages: Page[];
  end: WalkEnd;
  /** The exchange that showed how it ends, and in words what came. */
  last: { judged: Judged; seen: string };
}

/** Pages that a walk may have besides two for each entry: empty pages with a token are legal. */
const sparePages = 50;
/** A list of others that is longer is not read to its end. */
const mostPages = 400;

/**
 * Follows the tokens of a list until it ends, in whichever way. `between` is done before each page but the first. Skips
 * the check where the list is too long.
 */
export async function walk(
  t: CheckContext,
  list: PagedList,
  input: JsonObject,
  size?: number,
  between?: (read: ReadonlySet<string>) => Promise<void>,
): Promise<Walk> {
  const pages = [await firstPage(t, list, input, size)];
  const tokens = new Set<string>();
  const entries = new Set<string>();
  for (;;) {
    const page = pages.at(-1)!;
    const ends = (end: WalkEnd, seen: string, judged = page.judged): Walk => ({ pages, end, last: { judged, seen } });
    for (const entry of page.entries) entries.add(entry);
    const { token } = page;
    if (token === undefined) return ends('no-token', 'no token');
    if (token === '') return ends('empty-token', 'an empty string');
    if (tokens.has(token)) return ends('loop', `the token of page ${pages.length} is the token of an earlier page`);
    if (pages.length > sparePages + 2 * entries.size)
      return ends('endless', `${pages.length} pages with ${entries.size} entries in total`);
    if (pages.length >= mostPages) throw new Skipped(`${list.operation} returns more than ${mostPages} pages`);
    tokens.add(token);
    await between?.(entries);
    const next = await nextPage(t, list, { input, size, token });
    if ('refused' in next) return ends('refused', next.refused, next.judged);
    pages.push(next);
  }
}

/** The same for a list that has to come to its end; blocks the check by the gap of the law that says so. */
export async function wholeWalk(t: CheckContext, list: PagedList, input: JsonObject, size?: number): Promise<Walk> {
  return completed(t, list, await walk(t, list, input, size));
}

/** A walk that came to its end; blocks the check where it did not. */
export function completed(t: CheckContext, list: PagedList, walked: Walk): Walk {
  const { end, last } = walked;
  if (end === 'refused') return blockAtRefused(t, list, { refused: last.seen, judged: last.judged });
  if (end === 'loop' || end === 'endless')
    return t.block(gapId(list.operation, 'terminates', end), last.seen, last.judged);
  return walked;
}

/** Blocks the check by the gap of a list that refuses its own tokens. */
export function blockAtRefused(t: CheckContext, { operation }: PagedList, { refused, judged }: RefusedPage): never {
  return t.block(gapId(operation, 'last-token', 'refused'), refused, judged);
}

/** All entries of a walk, in order. */
export function entriesOf({ pages }: Pick<Walk, 'pages'>): string[] {
  return pages.flatMap(({ entries }) => entries);
}
