import { UsageError } from '../../../common/user-errors.js';
import type { Facts } from '../../../spec/facts.js';
import type { Spec } from '../../../spec/load.js';
import type { Access } from '../check/access.js';
import type { CheckOutline, Exploration } from '../check/check-outline.js';
import type { NotRun } from '../check/not-run.js';
import { allRuleChecks, type RuleCheck } from '../check/rule-checks.js';
import { type Unchecked, unchecked } from '../coverage/unchecked.js';
import { type Selection, selects } from './selection.js';

/** Which checks and rules a run is about, and which of them it leaves out. */
export interface PlannedChecks<Planned extends CheckOutline = CheckOutline> {
  run: Planned[];
  rules: RuleCheck[];
  notRun: NotRun[];
  /** What was selected of the API and has no check yet. */
  unchecked: Unchecked[];
}

const levels: readonly Access[] = ['read-only', 'standard', 'full'];

/**
 * Chooses from all checks what was selected, and sets aside with its reason what the target is said not to have or the
 * access does not allow. Throws UsageError where nothing is selected, or nothing that can run. Where all that is selected
 * has no check yet, there is nothing to run, and that is the answer.
 */
export function planChecks<Planned extends CheckOutline>(options: {
  checks: readonly Planned[];
  selection: Selection;
  spec: Spec;
  facts: Facts;
  access: Access;
  capabilities: readonly string[] | undefined;
  /** What is looked into besides. Default: nothing. */
  explore?: readonly Exploration[];
}): PlannedChecks<Planned> {
  const { checks, selection, spec, facts, access, capabilities, explore = [] } = options;
  const isSelected = selects(selection, spec.operationNames);
  const selected = checks.filter(isSelected).filter(({ explores }) => !explores || explore.includes(explores));
  const without = unchecked({ spec, facts, checks }).filter(isSelected);
  if (selected.length === 0 && without.length === 0)
    throw new UsageError('no check matches the selection; `list` shows all checks');
  const absent = (operation: string): string | undefined => {
    const capability = facts.capabilityOf.get(operation);
    if (!capability || !capabilities || capabilities.includes(capability)) return undefined;
    return `the target does not have the capability ${capability} (--capability)`;
  };
  const denied = (check: Planned) =>
    levels.indexOf(check.access) > levels.indexOf(access)
      ? `the check needs access ${check.access}, and this run has ${access}`
      : undefined;
  const notRun: NotRun[] = [];
  const keep = <T>(
    item: T,
    of: { id: string; operation: string },
    suite: NotRun['suite'],
    reason: string | undefined,
  ): T[] => {
    if (reason === undefined) return [item];
    notRun.push({ id: of.id, operation: of.operation, suite, reason });
    return [];
  };
  const run = selected.flatMap((check) => keep(check, check, check.suite, absent(check.operation) ?? denied(check)));
  const rules = allRuleChecks(spec)
    .filter(isSelected)
    .flatMap((rule) => keep(rule, rule, rule.rule.suite, absent(rule.operation)));
  if (run.length === 0 && selected.length > 0)
    throw new UsageError(
      `no check can run: all ${selected.length} selected checks are skipped, the first because ${notRun[0]!.reason}`,
    );
  return { run, rules, notRun, unchecked: without };
}
