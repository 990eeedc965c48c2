import type { Variant } from '../../generators/variant.js';
import type { CheckContext } from '../../harness/engine/check-context.js';
import { brokenRules } from '../../harness/validators/request/broken-rules.js';
import type { Home } from '../../harness/validators/request/judge-arn.js';
import type { JsonObject } from '../../harness/wire/json-body.js';
import { type BrokenRule, labelOf } from '../../spec/broken-rule.js';
import { homeOf } from './home-of.js';

/**
 * What a request breaks: exactly the rule that it says to break, or none, by a second judgement that shares no code with the
 * generators. Throws where it does not: that is a fault of this suite, never the target's gap.
 */
export function confirm(
  t: CheckContext,
  operation: string,
  { rule, side }: Pick<Variant, 'rule' | 'side'>,
  input: JsonObject,
  home: Home | undefined,
): BrokenRule[] {
  const rules = brokenRules(operation, input, { ...t.session.knowledge, ...(home ? { home } : {}) });
  const broken = rules.map(labelOf);
  const meant = side === 'outside' ? [labelOf(rule)] : [];
  if (broken.join() === meant.join()) return rules;
  const text = JSON.stringify(input);
  throw new Error(
    `a generated request of ${operation} breaks [${broken.join(', ')}] where it should break [${meant.join(', ')}]: ${text.slice(0, 400)}`,
  );
}

/** The same of a request that breaks no rule at all. */
export function confirmValid(
  t: CheckContext,
  operation: string,
  input: JsonObject,
  requests: readonly JsonObject[],
): void {
  confirm(t, operation, { rule: { kind: 'required', path: '' }, side: 'inside' }, input, homeOf(requests));
}
