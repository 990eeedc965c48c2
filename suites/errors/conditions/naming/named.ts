import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import type { OperationOn } from '../../../support/scenarios/all-scenarios.js';
import type { Reference } from '../../../support/scenarios/reference.js';
import { requestOn } from '../../../support/scenarios/requests.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../provocation.js';

/** A condition that something is wrong with the resource that a request names, for the operations that name one so. */
export function named<R extends Reference>(
  references: R | readonly R[],
  condition: Omit<Condition<OperationOn<R>>, 'provoke'> & {
    /** The name or ARN that is wrong. */
    resource: (t: CheckContext, operation: OperationOn<R>) => string | Promise<string>;
  },
): Condition<OperationOn<R>> {
  const { resource, ...rest } = condition;
  return {
    ...rest,
    async provoke(t, operation) {
      const wrong = await resource(t, operation);
      return provocation(t, operation, await requestOn(t, operation, references, wrong));
    },
  };
}
