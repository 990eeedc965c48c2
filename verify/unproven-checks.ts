import type { Check } from '../harness/engine/context/check.js';
import { isSound } from './judge-fault.js';
import { mostOwnCalls } from './own-calls.js';
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
 * What is asked of state and no fault shows: the requirements of checks of life cycles, less those that a gap or a warning
 * of some fault names with a short history. Pure.
 */
export function unprovenStateRules(checks: readonly Check[], runs: readonly FaultRun[]): string[] {
  const asked = checks.filter(({ suite }) => suite === 'lifecycle').flatMap(({ requirements }) => requirements);
  const tellings = runs.map(told);
  return [...new Set(asked)].sort().flatMap((id) => {
    const calls = Math.min(...tellings.map((telling) => telling.get(id) ?? Infinity));
    if (calls <= mostOwnCalls) return [];
    return [calls === Infinity ? id : `${id} (${calls} calls)`];
  });
}

/** The requirements that a run names, and those that its fault breaks besides, as they are told by the same gaps. */
function told({ fault: { breaks = [] }, verdict, said }: FaultRun): ReadonlyMap<string, number> {
  const longest = Math.max(...said.requirements.values());
  return isSound(verdict) ? new Map([...breaks.map((id) => [id, longest] as const), ...said.requirements]) : new Map();
}
