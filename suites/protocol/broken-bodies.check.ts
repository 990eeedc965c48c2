import { check } from '../../harness/engine/context/check.js';
import { expectRefused } from './expect-refused.js';
import { plainRead } from './plain-reads.js';

/** Bodies that no JSON parser reads, by what is wrong with them. */
const malformed = {
  'a text without quotes': '{"NextToken": tomorrow}',
  'a missing colon': '{"NextToken" "t"}',
  'no JSON at all': 'hello',
  XML: '<ListTrails/>',
  'a closing bracket for a brace': '{"NextToken": "t"]',
};

const truncated = {
  'cut off behind the brace': '{',
  'cut off in a name': '{"Next',
  'cut off before a value': '{"NextToken":',
  'cut off in a text': '{"NextToken":"t',
  'cut off before the last brace': '{"NextToken":"t"',
};

const otherTypes = {
  'a list': '[]',
  'a list with an object in it': '[{}]',
  'a text': '"{}"',
  'a number': '42',
  true: 'true',
};

/** Bodies that are no JSON object, and never a request. */
export const checks = [
  { slug: 'malformed-json', title: 'a body that is no JSON is refused', bodies: malformed },
  { slug: 'truncated-json', title: 'a body that is cut off is refused', bodies: truncated },
  { slug: 'wrong-top-level', title: 'a body that is JSON but no object is refused', bodies: otherTypes },
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
