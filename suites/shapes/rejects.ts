import type { JsonObject } from '../../common/json.js';
import type { Access } from '../../harness/engine/check/access.js';
import type { Judged } from '../../harness/engine/check/judged.js';
import { type Check, check } from '../../harness/engine/context/check.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { describeAnswer } from '../../harness/validators/describe-answer.js';
import type { Answer } from '../../harness/wire/answer.js';
import type { OperationName } from '../../spec/generated/types.js';
import { unpreparedRequest } from '../support/scenarios/requests.js';

/** A call that takes no preparation and that is rejected. */
export interface RejectedCall {
  slug: string;
  title: string;
  /** The request, where what the operation is about being nothing that exists is not what is wrong with it. */
  request?: (t: CheckContext) => Promise<JsonObject>;
  /** Members that it has instead of those of a valid request. */
  wrong?: JsonObject;
  requirement: string;
  codes?: readonly string[];
  access?: Access;
  gap?: { rule: string; path: string };
}

/**
 * A check that a call of well-formed shape is rejected. `codes` are the errors that the facts allow; without them the
 * facts leave the code open and any client error with a code will do. `gap`: what another check of the operation calls it
 * where such a request is accepted.
 */
export function rejects(operation: OperationName, call: RejectedCall): Check {
  const { slug, title, request, wrong, requirement, codes, access, gap } = call;
  return check({
    id: `${operation}/shapes/rejects-${slug}`,
    title: `rejects ${title}`,
    requirements: [requirement],
    ...(access ? { access } : {}),
    body: async (t) => {
      const valid = await (request?.(t) ?? unpreparedRequest(t, operation));
      await t.rejected(operation, wrong ? { ...valid, ...wrong } : valid, {
        requirement,
        ...(codes ? { codes } : {}),
        ...(gap ? { mayAccept: true, onAccepted: ({ judged }) => accepted(t, gap, judged) } : {}),
      });
    },
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
