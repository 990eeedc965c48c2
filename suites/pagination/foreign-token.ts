import type { JsonObject } from '../../common/json.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { successBody } from '../../harness/wire/exchange.js';
import type { PagedList } from './paged-list.js';

/** Requests that give a token at small cost wherever there is more than one entry to list. */
const givers: readonly { operation: string; input: JsonObject }[] = [
  { operation: 'LookupEvents', input: { MaxResults: 1 } },
  { operation: 'SearchSampleQueries', input: { SearchPhrase: 'API calls', MaxResults: 1 } },
];

/** The published bounds of tokens: one that breaks them could be refused for that. */
const bounds = { min: 4, max: 1000 };

/** A token that another operation of the target gave just now; undefined where none does. The answers are not judged. */
export async function foreignToken(t: CheckContext, { operation }: PagedList): Promise<string | undefined> {
  for (const giver of givers) {
    if (giver.operation === operation) continue;
    const exchange = await t.session.target.call(giver.operation, giver.input);
    const token = successBody(exchange)?.NextToken;
    if (typeof token === 'string' && token.length >= bounds.min && token.length <= bounds.max) return token;
  }
  return undefined;
}
