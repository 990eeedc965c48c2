import type { BrokenRule, BrokenRuleKind } from '../../../spec/broken-rule.js';
import type { Fault } from '../fault.js';
import { enforcesLate, offByOneAt, overlooks } from './constraint-fault.js';
import { enforcedLate, type Instances, offByOne, overlooked } from './constraint-instances.js';

/** Faults in the rules that requests have to keep, made of the table of instances. */
export const constraintFaults: readonly Fault[] = [
  ...faultsOf(overlooked, overlooks),
  ...faultsOf(enforcedLate, enforcesLate),
  ...faultsOf(offByOne, offByOneAt),
];

function faultsOf(instances: Instances, make: (operation: string, rule: BrokenRule) => Fault): Fault[] {
  return Object.entries(instances).flatMap(([kind, of]) =>
    Object.entries(of).map(([operation, path]) => make(operation, { kind: kind as BrokenRuleKind, path })),
  );
}
