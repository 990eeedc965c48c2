import type { Access } from '../../harness/engine/check/access.js';
import type { Judged } from '../../harness/engine/check/judged.js';
import { type Check, check } from '../../harness/engine/context/check.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { describeAnswer } from '../../harness/validators/describe-answer.js';
import type { Answer } from '../../harness/wire/answer.js';

/**
 * A check that a call of well-formed shape is refused. `codes` are the errors that the facts allow; without them the
 * facts leave the code open and any client error with a code will do. `gap`: what another check of the operation calls it
 * where such a request is accepted.
 */
export function rejects(
  operation: string,
  what: {
    slug: string;
    title: string;
    input: unknown;
    requirement: string;
    codes?: readonly string[];
    access?: Access;
    gap?: { rule: string; path: string };
  },
): Check {
  const { slug, title, input, requirement, codes, access, gap } = what;
  return check({
    id: `${operation}/shapes/rejects-${slug}`,
    title: `rejects ${title}`,
    requirements: [requirement],
    ...(access ? { access } : {}),
    body: (t) =>
      t.rejected(operation, input, {
        requirement,
        ...(codes ? { codes } : {}),
        ...(gap ? { mayAccept: true, onAccepted: ({ judged }) => accepted(t, gap, judged) } : {}),
      }),
  });

  async function accepted(
    t: CheckContext,
    { rule, path }: { rule: string; path: string },
    judged: Judged,
  ): Promise<undefined> {
    const expected = codes?.join(' or ') ?? 'a client error with a code';
    const actual = `accepted: ${describeAnswer(judged.exchange.result as Answer)}`;
    t.expect(false, { path, expected, actual, requirement, category: 'error' }, { judged }, rule);
  }
}
