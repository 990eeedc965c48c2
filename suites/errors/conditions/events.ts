import type { Json } from '../../../common/json.js';
import { plainRequest } from '../../support/scenarios/requests.js';
import { nobodysToken } from '../../support/test-data/nobodys.js';
import type { Condition } from '../condition.js';

/** A lookup with a member that is wrong. */
const lookup = (
  slug: string,
  title: string,
  aspect: string,
  wrong: Record<string, Json>,
): Condition<'LookupEvents'> => ({
  slug,
  title,
  requirement: `events.lookup.${aspect}`,
  provoke: async (t, operation) => ({ input: { ...(await plainRequest(t, operation)), ...wrong } }),
});

/** What lookups are refused for that no other suite asks. */
export const lookups = {
  category: lookup('unknown-category', 'an unknown event category', 'category', { EventCategory: 'data' }),
  token: lookup('unknown-token', 'an unknown token', 'token', { NextToken: nobodysToken }),
  attributes: lookup('two-attributes', 'a second lookup attribute', 'attribute-invalid', {
    LookupAttributes: ['CreateTrail', 'DeleteTrail'].map((AttributeValue) => ({
      AttributeKey: 'EventName',
      AttributeValue,
    })),
  }),
};

/** A token of ListPublicKeys. AWS reserves the error for the future: until then nothing has to come of a token. */
export const keysToken: Condition<'ListPublicKeys'> = {
  slug: 'unknown-token',
  title: 'an unknown token',
  requirement: 'keys.token',
  provoke: async (t, operation) => ({
    input: { ...(await plainRequest(t, operation)), NextToken: nobodysToken },
    mayAccept: true,
  }),
};
