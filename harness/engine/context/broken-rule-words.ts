import type { Json, JsonObject } from '../../../common/json.js';
import { type BrokenRule, labelOf } from '../../../spec/broken-rule.js';
import { refusalOf } from '../../../spec/refusal-of.js';
import type { Knowledge } from '../../validators/judge.js';
import { brokenRules } from '../../validators/request/broken-rules.js';
import { describeBreach } from '../../validators/request/describe-breach.js';
import { describeRule } from '../../validators/request/describe-rule.js';
import { requestRules } from '../../validators/request/request-rules.js';
import type { Exchange } from '../../wire/exchange.js';

/** What a rule asks of a request, in plain words: `TagsList[].Key has at most 128 characters`. */
export function ruleInWords(knowledge: Knowledge, operation: string, rule: BrokenRule): string {
  return describeRule(requestRules(operation, knowledge), rule)?.text ?? labelOf(rule);
}

/**
 * What a request says where a rule looks: `TagsList[].Key of 129 characters ("aaaa…")`. `usual` are valid requests: what
 * stands in them as well is not what is shown.
 */
export function breachInWords(
  knowledge: Knowledge,
  operation: string,
  request: JsonObject,
  rule: BrokenRule,
  usual: readonly Json[] = [],
): string {
  return describeBreach(requestRules(operation, knowledge), request, rule, usual);
}

/**
 * The one documented rule that a request breaks, where that is what its requirement has refused: whichever check sends such
 * a request, that it is accepted is the same cause. A pattern has many parts, each a cause of its own: those are left to
 * the checks that ask for them.
 */
export function onlyRuleBroken(knowledge: Knowledge, exchange: Exchange, requirement: string): BrokenRule | undefined {
  const { operation } = exchange;
  const request = requestOf(exchange);
  if (!request || !knowledge.spec.operationNames.includes(operation)) return undefined;
  const [rule, ...others] = brokenRules(operation, request, knowledge);
  if (!rule || others.length > 0 || rule.kind === 'pattern') return undefined;
  const told = [rule.requirement, refusalOf(knowledge.facts, operation, rule)?.requirement];
  return told.includes(requirement) ? rule : undefined;
}

/** The members that an exchange sent; undefined where its body is no JSON object. */
export function requestOf({ request: { body, bodyEncoding } }: Exchange): JsonObject | undefined {
  if (bodyEncoding) return undefined;
  try {
    const value = JSON.parse(body) as Json;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
