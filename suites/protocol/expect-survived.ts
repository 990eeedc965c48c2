import type { Judged } from '../../harness/engine/check/judged.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import type { RawRequest } from '../../harness/targets/raw-request.js';
import type { Answer } from '../../harness/wire/answer.js';
import { isAnswered } from '../../harness/wire/exchange.js';
import { told } from './told.js';

/**
 * Sends a request whose answer nobody knows, and expects one that is no fault of the server: neither a crash, a hang or
 * broken framing, which are lost answers, nor a 5xx. `allows` lets through a 5xx that is none.
 */
export async function expectSurvived(
  t: CheckContext,
  what: string,
  request: RawRequest,
  allows: (answer: Answer) => boolean = () => false,
): Promise<Judged> {
  const judged = await t.wire.send(request);
  const { exchange } = judged;
  t.expect(
    isAnswered(exchange) && (exchange.result.status < 500 || allows(exchange.result)),
    {
      path: 'survived',
      expected: `${what}: a complete answer with a status below 500`,
      actual: told(judged),
      requirement: 'wire.answers',
      category: 'protocol',
    },
    { judged },
  );
  return judged;
}
