import { check } from '../../harness/engine/context/check.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { isAnswered } from '../../harness/wire/exchange.js';
import { expectSurvived } from './expect-survived.js';
import { blankBodies, deepNesting, duplicateKeys, invalidUtf8, longTexts, unknownMembers } from './odd-bodies.js';
import { plainRead } from './plain-reads.js';

/** Bodies to which the facts know no answer: whatever it is, it must be one, and no fault of the server. */
export const checks = [
  {
    slug: 'unknown-request-members',
    of: 'unknown-members',
    title: 'a request with unknown members',
    bodies: unknownMembers,
  },
  { slug: 'duplicate-keys', of: 'duplicate-keys', title: 'a duplicate member', bodies: duplicateKeys },
  { slug: 'deep-nesting', of: 'deep-nesting', title: 'a deeply nested body', bodies: deepNesting },
  { slug: 'long-text', of: 'long-text', title: 'a string of one megabyte', bodies: longTexts },
  { slug: 'invalid-utf8', of: 'utf8', title: 'a body that is not UTF-8', bodies: invalidUtf8 },
  { slug: 'blank-body', of: 'blank-body', title: 'a blank body', bodies: blankBodies },
].map(({ slug, of, title, bodies }) =>
  check({
    id: `_/protocol/${slug}`,
    title: `${title} does not cause a server error`,
    requirements: [`wire.request.${of}`, 'wire.answers'],
    access: 'read-only',
    body: async (t) => {
      const operation = await plainRead(t);
      // A server that fails at any unknown member would fail at most of these, for that reason alone.
      const bare = slug === 'unknown-request-members' || (await survives(t, operation));
      for (const [what, body] of Object.entries(bodies)) {
        const unknown = Buffer.from(body).includes('NoSuchMember');
        if (bare || !unknown) await expectSurvived(t, what, { operation, body });
      }
      if (!bare)
        t.block('_/unknown-request-members/survived', 'a request with an unknown member receives a 5xx or no answer');
    },
  }),
);

async function survives(t: CheckContext, operation: string): Promise<boolean> {
  const { exchange } = await t.wire.send({ operation, body: '{"NoSuchMember":1}' });
  return isAnswered(exchange) && exchange.result.status < 500;
}
