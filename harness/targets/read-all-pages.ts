import type { JsonObject } from '../../common/json.js';

/** A list as it was read, page by page. */
export interface AllPages<Page> {
  pages: Page[];
  /** Whether it was read to its end: false where a page was no page, or there were too many. */
  isWhole: boolean;
}

/** No list of a run has more pages: an account has 10 event data stores, 25 channels and 100 dashboards. */
const maxPages = 20;

/**
 * Reads a list page by page until no token leads on. `read` gets the members that ask for the page, none for the first
 * one; `bodyOf` returns what a page says, undefined where it is none to go on from.
 */
export async function readAllPages<Page>(
  read: (token: JsonObject) => Promise<Page>,
  bodyOf: (page: Page) => JsonObject | undefined,
): Promise<AllPages<Page>> {
  const pages: Page[] = [];
  let token: JsonObject = {};
  while (pages.length < maxPages) {
    const page = await read(token);
    pages.push(page);
    const body = bodyOf(page);
    if (!body) return { pages, isWhole: false };
    if (typeof body.NextToken !== 'string') return { pages, isWhole: true };
    token = { NextToken: body.NextToken };
  }
  return { pages, isWhole: false };
}
