import { allScenarios } from '../../../../suites/support/scenarios/all-scenarios.js';
import type { Scenario } from '../../../../suites/support/scenarios/scenario.js';
import { scenariosOfLake } from './scenarios-of-lake.js';

/** The scenarios that `scenarios.test.ts` plays, with the reference and full access: all but those of Lake. */
export const testedScenarios: readonly Scenario[] = allScenarios.filter(
  (scenario) => !scenariosOfLake.includes(scenario),
);

/** Members that no request of theirs sends, by place, and why. Tokens take a page before, and are left out everywhere. */
export const notSent: Readonly<Record<string, string>> = {};

/** Scenarios without a state, and why. */
export const stateless: Readonly<Record<string, string>> = {
  RegisterOrganizationDelegatedAdmin: 'no operation shows who is registered',
  DeregisterOrganizationDelegatedAdmin: 'no operation shows who is registered',
};
