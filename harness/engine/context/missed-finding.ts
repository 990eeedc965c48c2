import { type Facts, requirementOf } from '../../../spec/facts.js';
import { type Finding, gapId } from '../../validators/finding.js';
import type { Expectation } from '../check/check-answers.js';
import type { CheckOutline } from '../check/check-outline.js';

/** The operation and the rule that name a gap, where they are not those of the check. */
export interface Cause {
  operation: string;
  rule: string;
}

/** The finding for an expectation that an answer missed. Its gap is named after the check's operation and slug by default. */
export function missedFinding(
  facts: Facts,
  check: Pick<CheckOutline, 'id' | 'operation' | 'slug'>,
  what: Expectation,
  { operation, rule }: Cause = { operation: check.operation, rule: check.slug },
): Finding {
  const { level, source } = requirementOf(facts, what.requirement);
  return {
    category: 'semantics',
    ...what,
    gap: gapId(operation, rule, what.path),
    check: check.id,
    operation,
    rule,
    severity: level === 'may' ? 'warning' : level,
    source,
  };
}
