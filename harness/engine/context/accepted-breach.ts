import { describeAnswer } from '../../validators/describe-answer.js';
import type { Knowledge } from '../../validators/judge.js';
import type { AnsweredExchange } from '../../wire/exchange.js';
import type { Expectation } from '../check/check-answers.js';
import type { Rejection } from '../check/expectations.js';
import { breachInWords, onlyRuleBroken, requestOf, ruleInWords } from './broken-rule-words.js';

/**
 * What is missed where a request that breaks one documented rule was accepted: the same gap, whichever check sent it.
 * Undefined where it breaks none that is the reason to refuse it.
 */
export function acceptedBreach(
  knowledge: Knowledge,
  exchange: AnsweredExchange,
  { breaks, requirement, codes }: Pick<Rejection, 'breaks' | 'requirement' | 'codes'>,
): { rule: string; what: Pick<Expectation, 'path' | 'expected' | 'actual'> } | undefined {
  const { operation, result } = exchange;
  const rule = breaks?.rule ?? onlyRuleBroken(knowledge, exchange, requirement);
  if (!rule) return undefined;
  const sent = breachInWords(knowledge, operation, requestOf(exchange) ?? {}, rule, breaks?.usual);
  const refused = codes ? `rejection with ${codes.join(' or ')}` : 'rejection';
  return {
    rule: rule.kind,
    what: {
      path: rule.path,
      expected: `${refused}: ${ruleInWords(knowledge, operation, rule)}`,
      actual: `${operation} accepted ${sent}: ${describeAnswer(result)}`,
    },
  };
}
