import { toAwsCli } from '../../wire/aws-cli.js';
import { type CurlSigning, toCurl, toCurlOnOneConnection } from '../../wire/curl.js';
import { type Exchange, isAnswered, isSuccessful } from '../../wire/exchange.js';
import { isMutating } from '../../wire/is-mutating.js';
import { toTypescript } from '../../wire/typescript.js';
import type { Call } from '../check/call.js';
import type { Judged } from '../check/judged.js';

/** Whether an exchange was to change what the target holds. What goes to CloudTrail for no operation is odd, and changes nothing. */
export function isChange({ operation, request }: Exchange): boolean {
  return isMutating(operation) && !(operation === '_' && request.scope.service === 'cloudtrail');
}

/**
 * The shortest history known to show what `shown` shows: everything before it that changed the target, and of what was
 * made beside CloudTrail that which it speaks of; what it came after, then itself. One shell line; the answers of the
 * steps that only prepare are not printed. `needed` are steps that count whatever they look like.
 */
export function reproduction(
  before: readonly Exchange[],
  { exchange: shown, after }: Pick<Judged, 'exchange' | 'after'>,
  signing: CurlSigning,
  needed: ReadonlySet<Exchange> = new Set(),
): { curl: string; steps: number } {
  const preparation = preparationOf(before, shown, needed);
  const lines = preparation.map((exchange) => `${toCurl(exchange.request, signing)} -o /dev/null`);
  if (!after) lines.push(toCurl(shown.request, signing));
  else if (after.sameConnection) lines.push(toCurlOnOneConnection(after.exchange.request, shown.request, signing));
  else lines.push(toCurl(after.exchange.request, signing), toCurl(shown.request, signing));
  return { curl: lines.join(' && '), steps: preparation.length + (after ? 2 : 1) };
}

/** Names of ours, and ids that an answer tells. */
const names = /ctc-[\w-]+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Without the requests to neighbours that made something of which no later request speaks. */
function spokenOf(preparation: readonly Exchange[], shown: Exchange): Exchange[] {
  let later = textOf(shown);
  const kept: Exchange[] = [];
  for (const exchange of [...preparation].reverse()) {
    const isNeighbours = exchange.operation === '_' && exchange.request.scope.service !== 'cloudtrail';
    const told = isNeighbours && isAnswered(exchange) ? exchange.result.body : '';
    const made = [...`${textOf(exchange)} ${told}`.matchAll(names)].map(([name]) => name);
    if (isNeighbours && !made.some((name) => later.includes(name))) continue;
    later += textOf(exchange);
    kept.unshift(exchange);
  }
  return kept;
}

function textOf({ request }: Exchange): string {
  return `${request.url} ${request.body}`;
}

/** The same history as `reproduction` tells, call by call. */
export function callsOf(
  before: readonly Exchange[],
  shown: Exchange,
  signing: CurlSigning,
  needed: ReadonlySet<Exchange> = new Set(),
): Call[] {
  return [...preparationOf(before, shown, needed), shown].map(({ operation, request }) => {
    const [cli, typescript] = [toAwsCli(operation, request), toTypescript(operation, request)];
    return {
      call: operation === '_' ? `${request.method} ${new URL(request.url).pathname}` : operation,
      curl: toCurl(request, signing),
      ...(cli ? { cli } : {}),
      ...(typescript ? { typescript } : {}),
    };
  });
}

function preparationOf(before: readonly Exchange[], shown: Exchange, needed: ReadonlySet<Exchange>): Exchange[] {
  return spokenOf(
    before.filter(
      (exchange) => exchange !== shown && (needed.has(exchange) || isChange(exchange)) && isSuccessful(exchange),
    ),
    shown,
  );
}
