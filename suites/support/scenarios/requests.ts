import type { JsonObject } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { Target } from '../../../harness/targets/target.js';
import type { OperationName } from '../../../spec/generated/types.js';
import { type OperationOn, scenarios } from './all-scenarios.js';
import { nonexistent, type Reference, type RequestOn } from './reference.js';
import type { Scenario } from './scenario.js';

/** The plain valid request of an operation, on resources of this check. */
export function plainRequest(t: CheckContext, operation: OperationName): Promise<JsonObject> {
  return scenarios[operation].plain(t);
}

/** A resource that a request names. `as`: who sends the request, where that is not the run. */
export type Named = string | { readonly name: string; readonly as: Target };

/**
 * A request that is valid but for the resource that it names, in the first of some ways that its operation has of naming
 * one.
 */
export async function requestOn<R extends Reference>(
  t: CheckContext,
  operation: OperationOn<R>,
  references: R | readonly R[],
  resource: Named,
): Promise<JsonObject> {
  const { on = {} }: { on?: RequestOn } = scenarios[operation];
  const request = [references].flat().flatMap((reference) => on[reference as R] ?? [])[0];
  if (!request) throw new Error(`the scenario of ${operation} names no ${references}`);
  return typeof resource === 'string' ? request(resource, t) : request(resource.name, t, resource.as);
}

/** A request that needs no preparation: one on a resource that does not exist, where the operation is about one. */
export async function unpreparedRequest(t: CheckContext, operation: OperationName): Promise<JsonObject> {
  const scenario: Scenario = scenarios[operation];
  if (scenario.unprepared) return scenario.unprepared(t);
  const [reference] = Object.keys(scenario.on ?? {}) as Reference[];
  return reference ? scenario.on![reference]!(nonexistent[reference], t) : scenario.plain(t);
}
