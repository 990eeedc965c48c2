import type { Scenario } from './scenario.js';

/** Scenarios of what AWS offers where it offers CloudTrail Lake: skipped on AWS where it does not. */
export function lakeScenarios(...scenarios: readonly Scenario[]): Scenario[] {
  return scenarios.map((scenario) => ({
    ...scenario,
    arrange: async (t) => {
      await t.stores.expectOffered();
      return scenario.arrange(t);
    },
  }));
}
