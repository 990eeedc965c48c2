import { UsageError } from '../../../common/user-errors.js';
import { suites } from '../check/suite.js';

/** What a run is asked to do; empty lists select everything. */
export interface Selection {
  suites: readonly string[];
  operations: readonly string[];
  /** Check ids with `*` (within a segment) and `**` (across segments). */
  checks: readonly string[];
}

/** What selection looks at; both checks and rules have it. */
export interface Selectable {
  id: string;
  operation: string;
}

/** A predicate over checks. Throws UsageError for a suite or an operation that does not exist. */
export function selects(selection: Selection, operationNames: readonly string[]): (item: Selectable) => boolean {
  for (const suite of selection.suites) {
    if (!(suites as readonly string[]).includes(suite))
      throw new UsageError(`unknown suite ${suite}; the suites are ${suites.join(', ')}`);
  }
  for (const operation of selection.operations) {
    if (operation !== '_' && !operation.includes('*') && !operationNames.includes(operation))
      throw new UsageError(`unknown operation ${operation}`);
  }
  const operations = selection.operations.map(toPattern);
  const checks = selection.checks.map(toPattern);
  return ({ id, operation }) =>
    (selection.suites.length === 0 || selection.suites.includes(id.split('/')[1]!)) &&
    (operations.length === 0 || operations.some((pattern) => pattern.test(operation))) &&
    (checks.length === 0 || checks.some((pattern) => pattern.test(id)));
}

/** `*` stands for anything but a slash, `**` for anything. */
function toPattern(glob: string): RegExp {
  const source = glob
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`);
}
