import { type CurlSigning, toCurl } from '../wire/curl.js';
import { isSuccess } from '../wire/error-code.js';
import { type Exchange, isAnswered } from '../wire/exchange.js';

const readsOnly = /^(Get|List|Describe|Lookup|Search)/;

/** Whether an operation can change what the target holds. */
export function isMutating(operation: string): boolean {
  return !readsOnly.test(operation);
}

/**
 * The shortest history known to show what `shown` shows: everything before it that changed the target, then itself.
 * One shell line; the answers of the steps that only prepare are not printed.
 */
export function reproduction(
  before: readonly Exchange[],
  shown: Exchange,
  signing: CurlSigning,
): { curl: string; steps: number } {
  const preparation = before.filter(
    (exchange) =>
      exchange !== shown && isMutating(exchange.operation) && isAnswered(exchange) && isSuccess(exchange.result),
  );
  const lines = [
    ...preparation.map((exchange) => `${toCurl(exchange.request, signing)} -o /dev/null`),
    toCurl(shown.request, signing),
  ];
  return { curl: lines.join(' && '), steps: lines.length };
}
