import { type Facts, requirementOf } from '../../spec/facts.js';
import { type Finding, gapId, type Severity } from './finding.js';
import { type Rule, type RuleSlug, ruleCheckId, rules } from './rules.js';

/** What a validator says of one departure; the rest of the finding follows from the rule and the requirement. */
export interface Departure {
  slug: RuleSlug;
  /** The kind of departure, where a rule knows several: it stands in the gap's id. Default: the rule's slug. */
  kind?: string;
  requirement: string;
  path?: string;
  expected: string;
  actual: string;
}

/** Turns a departure into a finding of the rule's own check. A requirement of level `may` makes a warning. */
export function ruleFinding(facts: Facts, operation: string, departure: Departure): Finding {
  const rule: Rule = rules[departure.slug];
  const requirement = requirementOf(facts, departure.requirement);
  const owner = rule.scope === '_' ? '_' : operation;
  const kind = departure.kind ?? rule.slug;
  const severity: Severity = requirement.level === 'may' ? 'warning' : requirement.level;
  return {
    gap: gapId(owner, kind, departure.path),
    check: ruleCheckId(rule, operation),
    operation: owner,
    rule: kind,
    ...(departure.path ? { path: departure.path } : {}),
    category: rule.category,
    severity,
    expected: departure.expected,
    actual: departure.actual,
    source: requirement.source,
    requirement: requirement.id,
  };
}
