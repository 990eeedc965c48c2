import type { Check } from '../harness/engine/check.js';
import type { FaultRun } from './run-fault.js';

/**
 * The checks that no fault makes report: nothing shows that they can. `before` is the run without a fault: what warns there
 * warns for another reason. Pure.
 */
export function unprovenChecks(checks: readonly Check[], runs: readonly FaultRun[], before: FaultRun): string[] {
  const reporting = new Set(
    runs.flatMap(({ said }) => [...said.reporting]).filter((id) => !before.said.reporting.has(id)),
  );
  // What is only explored is never a gap.
  const asking = checks.filter(({ explores }) => !explores);
  return asking.map(({ id }) => id).filter((id) => !reporting.has(id));
}

/**
 * What is asked of state and no fault breaks: the requirements of checks of life cycles, less those that a gap or a warning
 * of some fault names. Pure.
 */
export function unprovenStateRules(checks: readonly Check[], runs: readonly FaultRun[]): string[] {
  const asked = checks.filter(({ suite }) => suite === 'lifecycle').flatMap(({ requirements }) => requirements);
  const told = new Set(runs.flatMap(({ said }) => [...said.requirements]));
  return [...new Set(asked)].filter((id) => !told.has(id)).sort();
}
