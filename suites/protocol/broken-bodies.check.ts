import { check } from '../../harness/engine/context/check.js';
import { expectRefused } from './expect-refused.js';
import { plainRead } from './plain-reads.js';

/** Bodies that no JSON parser reads, by what is wrong with them. */
const malformed = {
  'a string without quotes': '{"NextToken": tomorrow}',
  'a missing colon': '{"NextToken" "t"}',
  'text that is not JSON': 'hello',
  XML: '<ListTrails/>',
  'a closing bracket instead of a brace': '{"NextToken": "t"]',
};

const truncated = {
  'truncated after the brace': '{',
  'truncated in a name': '{"Next',
  'truncated before a value': '{"NextToken":',
  'truncated in a string': '{"NextToken":"t',
  'truncated before the last brace': '{"NextToken":"t"',
};

const otherTypes = {
  'a list': '[]',
  'a list with an object in it': '[{}]',
  'a string': '"{}"',
  'a number': '42',
  true: 'true',
};

/** Bodies that are no JSON object, and never a request. */
export const checks = [
  { slug: 'malformed-json', title: 'rejects a body that is not JSON', bodies: malformed },
  { slug: 'truncated-json', title: 'rejects a truncated body', bodies: truncated },
  { slug: 'wrong-top-level', title: 'rejects a JSON body that is not an object', bodies: otherTypes },
].map(({ slug, title, bodies }) =>
  check({
    id: `_/protocol/${slug}`,
    title,
    requirements: ['wire.request-json', 'wire.answers'],
    access: 'read-only',
    body: async (t) => {
      const operation = await plainRead(t);
      for (const [what, body] of Object.entries(bodies))
        await expectRefused(t, what, { operation, body }, 'wire.request-json');
    },
  }),
);
