import type { CheckContext } from '../../harness/engine/context/check-context.js';
import type { RawRequest } from '../../harness/targets/raw-request.js';
import { describeAnswer } from '../../harness/validators/describe-answer.js';
import { isAnswered } from '../../harness/wire/exchange.js';

/**
 * Sends a request that the protocol does not allow and expects a client error that names its code; which one is open. The
 * envelope of the refusal is judged as that of any other.
 */
export async function expectRefused(
  t: CheckContext,
  what: string,
  request: RawRequest,
  requirement: string,
): Promise<void> {
  const judged = await t.wire.send(request, 'refusal');
  const { exchange } = judged;
  const expected = `${what}: a client error with a code`;
  const miss = (path: string, actual: string, missed: string) =>
    t.expect(false, { path, expected, actual, requirement: missed, category: 'protocol' }, { judged });
  if (!isAnswered(exchange)) return miss('survived', exchange.result.message, 'wire.answers');
  const answer = exchange.result;
  if (answer.status >= 500) return miss('survived', describeAnswer(answer), 'wire.answers');
  if (answer.isSuccess) return miss('refused', `accepted: ${describeAnswer(answer)}`, requirement);
  if (!answer.errorCode) t.block(answer.jsonObject ? '_/error-code' : '_/json-body', describeAnswer(answer));
  // That there is no such operation is no answer to what is wrong with the request.
  if (judged.unknown) miss('refused', describeAnswer(answer), requirement);
}
