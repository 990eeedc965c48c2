import type { Judged } from '../../harness/engine/check/judged.js';
import { describeAnswer } from '../../harness/validators/describe-answer.js';
import { isAnswered, isSuccessful } from '../../harness/wire/exchange.js';

/** What came of a request, in one line: its answer, or how it was lost. */
export function told({ exchange }: Judged): string {
  return isAnswered(exchange) ? describeAnswer(exchange.result) : exchange.result.message;
}

/** Whether a request succeeded. */
export function isServed({ exchange }: Judged): boolean {
  return isSuccessful(exchange);
}
