import type { Spec } from '../../../spec/load.js';
import { type Rule, ruleCheckId, rules } from '../../validators/rules.js';

/** A rule of the validators as a check: for one operation, or for the target as a whole (`_`). */
export interface RuleCheck {
  id: string;
  operation: string;
  rule: Rule;
}

/** Every rule as the checks that it is. */
export function allRuleChecks(spec: Spec): RuleCheck[] {
  return Object.values<Rule>(rules).flatMap((rule) => {
    if (rule.scope === '_') return [{ id: ruleCheckId(rule, '_'), operation: '_', rule }];
    return spec.operationNames
      .filter((operation) => rule.appliesTo?.(spec, operation) ?? true)
      .map((operation) => ({ id: ruleCheckId(rule, operation), operation, rule }));
  });
}
