import { type CurlSigning, toCurl, toCurlOnOneConnection } from '../wire/curl.js';
import { isSuccess } from '../wire/error-code.js';
import { type Exchange, isAnswered } from '../wire/exchange.js';
import type { Judged } from './session.js';

const readsOnly = /^(Get|List|Describe|Lookup|Search)/;

/** Whether an operation can change what the target holds. */
export function isMutating(operation: string): boolean {
  return !readsOnly.test(operation);
}

/** Whether an exchange was to change what the target holds. What goes to CloudTrail for no operation is odd, and changes nothing. */
export function isChange({ operation, request }: Exchange): boolean {
  return isMutating(operation) && !(operation === '_' && request.scope.service === 'cloudtrail');
}

/**
 * The shortest history known to show what `shown` shows: everything before it that changed the target, what it came
 * after, then itself. One shell line; the answers of the steps that only prepare are not printed. `needed` are steps that
 * count whatever they look like.
 */
export function reproduction(
  before: readonly Exchange[],
  { exchange: shown, after }: Pick<Judged, 'exchange' | 'after'>,
  signing: CurlSigning,
  needed: ReadonlySet<Exchange> = new Set(),
): { curl: string; steps: number } {
  const preparation = before.filter(
    (exchange) =>
      exchange !== shown &&
      (needed.has(exchange) || isChange(exchange)) &&
      isAnswered(exchange) &&
      isSuccess(exchange.result),
  );
  const lines = preparation.map((exchange) => `${toCurl(exchange.request, signing)} -o /dev/null`);
  if (!after) lines.push(toCurl(shown.request, signing));
  else if (after.sameConnection) lines.push(toCurlOnOneConnection(after.exchange.request, shown.request, signing));
  else lines.push(toCurl(after.exchange.request, signing), toCurl(shown.request, signing));
  return { curl: lines.join(' && '), steps: preparation.length + (after ? 2 : 1) };
}
