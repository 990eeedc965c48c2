import type { Json, JsonObject } from '../../common/json.js';
import { type Call, withInput } from './call.js';
import type { Forward } from './transform.js';
import { type FaultyAnswer, successOf } from './wire/faulty-answer.js';

/** A list that comes in pages: the member that holds its entries, and the one that holds the size of a page. */
export interface Paged {
  entries: string;
  /** Left out where a client cannot choose. */
  size?: string;
}

/** The parameters of a request, less its page. */
export function parametersOf({ input }: Call, { size }: Paged): JsonObject {
  return Object.fromEntries(Object.entries(input).filter(([name]) => name !== 'NextToken' && name !== size));
}

/** The entries of an answer. */
export function entriesOf(body: JsonObject, { entries }: Paged): Json[] {
  const list = body[entries];
  return Array.isArray(list) ? list : [];
}

/** All entries that a request asks for, whatever its page and size, and the last answer. */
export async function everything(
  call: Call,
  forward: Forward,
  list: Paged,
): Promise<{ all: Json[]; answer: FaultyAnswer }> {
  const plain = parametersOf(call, list);
  const all: Json[] = [];
  let token: JsonObject = {};
  for (;;) {
    const answer = await forward(withInput(call, { ...plain, ...token }));
    const body = successOf(answer);
    if (!body) return { all, answer };
    all.push(...entriesOf(body, list));
    if (typeof body.NextToken !== 'string') return { all, answer };
    token = { NextToken: body.NextToken };
  }
}
