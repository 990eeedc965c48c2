import { expect, test } from 'vitest';
import type { JsonObject } from '../../../common/json.js';
import { readAllPages } from '../../../harness/targets/read-all-pages.js';

/** A list whose pages have these tokens to the next one; returns the tokens that were sent, and what was read. */
async function read(
  tokens: readonly (string | undefined)[],
  bodyOf = (page: JsonObject): JsonObject | undefined => page,
) {
  const sent: JsonObject[] = [];
  const { pages, isWhole } = await readAllPages(async (token): Promise<JsonObject> => {
    sent.push(token);
    const next = tokens[(sent.length - 1) % tokens.length];
    return { page: sent.length, ...(next === undefined ? {} : { NextToken: next }) };
  }, bodyOf);
  return { sent, count: pages.length, isWhole };
}

test('each token asks for the next page, and a page without one is the last', async () => {
  const { sent, count, isWhole } = await read(['a', 'b', undefined]);
  expect(sent).toEqual([{}, { NextToken: 'a' }, { NextToken: 'b' }]);
  expect({ count, isWhole }).toEqual({ count: 3, isWhole: true });
});

test('what is no page ends the list, which is not whole then', async () => {
  const { count, isWhole } = await read(['a', 'b'], ({ page, ...body }) =>
    page === 2 ? undefined : (body as JsonObject),
  );
  expect({ count, isWhole }).toEqual({ count: 2, isWhole: false });
});

test('a list that does not end is given up', async () => {
  expect(await read(['again'])).toMatchObject({ count: 20, isWhole: false });
});
