import type { Facts } from '../../../spec/facts.js';
import type { Spec } from '../../../spec/load.js';
import type { CheckOutline } from '../check/check-outline.js';
import type { NotRun } from '../check/not-run.js';
import { errorConditions, excludedPairs } from './error-conditions.js';

/** The reason of what nobody has written a check for. */
export const noCheckYet = 'no check yet';

/** A part of the API that no check asks about, by the id of the check that it waits for. */
export interface Unchecked extends NotRun {
  /** `<Operation>/<Code>`, where it is an error of an operation. */
  pair?: string;
}

/**
 * The operations of the spec that no check is about, and the pairs of operation and error that no check asks for although
 * the facts do not exclude them: what a new version of the API adds, until somebody writes checks for it. Pure.
 */
export function unchecked(options: { spec: Spec; facts: Facts; checks: readonly CheckOutline[] }): Unchecked[] {
  const { spec, facts } = options;
  // What only looks gives no verdict.
  const checks = options.checks.filter(({ explores }) => !explores);
  const conditions = errorConditions(facts);
  const excluded = excludedPairs(facts, conditions);
  const ids = new Set(checks.map(({ id }) => id));
  const asked = new Set(
    checks.flatMap(({ operation, requirements }) => requirements.map((name) => `${operation} ${name}`)),
  );
  const operations = new Set(checks.map(({ operation }) => operation));
  return spec.operationNames.flatMap((operation): Unchecked[] => {
    const pairs = spec
      .operation(operation)
      .errors.map((code) => ({ id: `${operation}/errors/${slugOf(code)}`, pair: `${operation}/${code}` }))
      .filter(({ id, pair }) => !ids.has(id) && !excluded.has(pair))
      .filter(({ pair }) => !conditions.get(pair)?.some((condition) => asked.has(`${operation} ${condition.id}`)));
    const whole = operations.has(operation) ? [] : [`${operation}/shapes/valid-request`];
    return [
      ...whole.map((id) => ({ id, operation, suite: 'shapes' as const, reason: noCheckYet })),
      ...pairs.map((of) => ({ ...of, operation, suite: 'errors' as const, reason: noCheckYet })),
    ];
  });
}

/** `TrailNotFoundException` as `trail-not-found-exception`. */
function slugOf(code: string): string {
  return code
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}
