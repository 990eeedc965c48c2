import type { JsonObject } from '../../common/json.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import type { OperationName } from '../../spec/generated/types.js';
import { scenarios } from '../support/scenarios/all-scenarios.js';
import type { Scenario } from '../support/scenarios/scenario.js';
import type { Provocation } from './condition.js';

/**
 * A request with how its effect is read, as the scenario of its operation says: on what it names, or for one that creates
 * something, whether its name is listed. What it would create is in the ledger.
 */
export function provocation(
  t: CheckContext,
  operation: OperationName,
  input: JsonObject,
  how: Omit<Provocation, 'input' | 'state' | 'makes'> = {},
): Provocation {
  const { creates, stateOf }: Scenario = scenarios[operation];
  return {
    input,
    ...(creates ? { makes: creates } : {}),
    ...(typeof stateOf === 'function' ? { state: () => stateOf(t, input, how.as) } : {}),
    ...how,
  };
}
