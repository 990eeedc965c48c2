import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { Scenario, Scenarios } from './scenario.js';

/** Scenarios of what AWS offers where it offers CloudTrail Lake: skipped on AWS where it does not. */
export function lakeScenarios<S extends Partial<Scenarios>>(scenarios: S): S {
  const entries = Object.entries(scenarios).map(([operation, scenario]) => [operation, onLake(scenario as Scenario)]);
  return Object.fromEntries(entries) as S;
}

function onLake(scenario: Scenario): Scenario {
  const { arrange, plain, create } = scenario;
  const first = <T>(prepare: (t: CheckContext) => Promise<T>) => {
    return async (t: CheckContext): Promise<T> => {
      await t.stores.expectOffered();
      return prepare.call(scenario, t);
    };
  };
  return { ...scenario, arrange: first(arrange), plain: first(plain), ...(create ? { create: first(create) } : {}) };
}
