import type { JsonObject } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import type { OperationName } from '../../../../spec/generated/types.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../state-of.js';

/** Requests by operation, valid but for the resource that they name. */
type Calls<O extends OperationName> = {
  readonly [Operation in O]: (resource: string, t: CheckContext) => JsonObject | Promise<JsonObject>;
};

/** A condition that something is wrong with the resource which a request names, for the operations that `calls` has. */
export function named<O extends OperationName>(
  calls: Calls<O>,
  condition: Omit<Condition<O>, 'provoke'> & {
    /** The name or ARN that is wrong. */
    resource: (t: CheckContext, operation: O) => string | Promise<string>;
  },
): Condition<O> {
  const { resource, ...rest } = condition;
  return {
    ...rest,
    provoke: async (t, operation) => provocation(t, operation, await calls[operation](await resource(t, operation), t)),
  };
}
