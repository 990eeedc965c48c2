import type { Check } from '../../harness/engine/context/check.js';
import type { OperationName } from '../../spec/generated/types.js';
import { allScenarios } from '../support/scenarios/all-scenarios.js';
import type { Scenario } from '../support/scenarios/scenario.js';
import { eventConfigurations } from './event-configurations.js';
import { validRequest } from './valid-request.js';

/** Checks that ask more than whether the plain request of the scenario is accepted. */
const further: { readonly [O in OperationName]?: Check } = eventConfigurations;

/** Every operation, called as documented. */
export const valid: Check[] = allScenarios.map((scenario) => further[scenario.operation] ?? plainCall(scenario));

function plainCall(scenario: Scenario): Check {
  const { operation, access } = scenario;
  return validRequest(operation, access, async (t) =>
    scenario.create ? scenario.create(t) : t.accepted(operation, await scenario.plain(t)),
  );
}
