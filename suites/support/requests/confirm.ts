import type { JsonObject } from '../../../common/json.js';
import type { Variant } from '../../../generators/variant.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { excerpt } from '../../../harness/validators/excerpt.js';
import { brokenRules } from '../../../harness/validators/request/broken-rules.js';
import { type BrokenRule, labelOf } from '../../../spec/broken-rule.js';
import { homeOf } from './home-of.js';
import { textsIn, toldBy } from './told-by.js';

/**
 * What a request breaks: exactly the rule that it says to break, or none, by a second judgement that shares no code with the
 * generators. Throws where it does not: that is a fault of this suite, never the target's gap. `requests` are the plain ones
 * that it is made of: where those break rules by an id or ARN that the target told, the check is blocked by whatever told it.
 */
export function confirm(
  t: CheckContext,
  operation: string,
  { rule, side }: Pick<Variant, 'rule' | 'side'>,
  input: JsonObject,
  requests: readonly JsonObject[],
): BrokenRule[] {
  const rules = broken(t, operation, input, requests);
  const labels = rules.map(labelOf);
  const meant = side === 'outside' ? [labelOf(rule)] : [];
  if (labels.join() === meant.join()) return rules;
  blockIfTold(t, operation, requests);
  const text = JSON.stringify(input);
  throw new Error(
    `a generated request of ${operation} violates [${labels.join(', ')}] instead of [${meant.join(', ')}]: ${text.slice(0, 400)}`,
  );
}

/** The same of a request that breaks no rule at all. */
export function confirmValid(
  t: CheckContext,
  operation: string,
  input: JsonObject,
  requests: readonly JsonObject[],
): void {
  confirm(t, operation, { rule: { kind: 'required', path: '' }, side: 'inside' }, input, requests);
}

/** Ends the check as blocked where a plain request breaks a rule at a member that has what an answer told. */
function blockIfTold(t: CheckContext, operation: string, requests: readonly JsonObject[]): void {
  for (const request of requests) {
    for (const rule of broken(t, operation, request, requests)) {
      const wrong = textsIn(request).filter(({ path }) => path === rule.path);
      const told = toldBy(
        t.steps,
        wrong.map(({ value }) => value),
      );
      if (!told) continue;
      const { operation: teller, path, value } = told;
      const reason = `${teller} returns ${path} = ${excerpt(value)}, which no valid request of ${operation} can contain: ${labelOf(rule)}`;
      t.block(`${teller}/told/${path}`, reason);
    }
  }
}

function broken(t: CheckContext, operation: string, input: JsonObject, requests: readonly JsonObject[]): BrokenRule[] {
  const home = homeOf(requests);
  return brokenRules(operation, input, { ...t.session.knowledge, ...(home ? { home } : {}) });
}
