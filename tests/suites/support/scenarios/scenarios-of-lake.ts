import { dashboardScenarios } from '../../../../suites/support/scenarios/dashboards/dashboard-scenarios.js';
import { resourcePolicyScenarios } from '../../../../suites/support/scenarios/policies/resource-policy-scenarios.js';
import type { Scenario } from '../../../../suites/support/scenarios/scenario.js';
import { channelScenarios } from '../../../../suites/support/scenarios/stores/channel-scenarios.js';
import { eventDataStoreScenarios } from '../../../../suites/support/scenarios/stores/event-data-store-scenarios.js';
import { federationScenarios } from '../../../../suites/support/scenarios/stores/federation-scenarios.js';
import { importScenarios } from '../../../../suites/support/scenarios/stores/import-scenarios.js';
import { queryScenarios } from '../../../../suites/support/scenarios/stores/query-scenarios.js';

/** The scenarios of what AWS offers where it offers CloudTrail Lake. */
export const scenariosOfLake: readonly Scenario[] = Object.values({
  ...eventDataStoreScenarios,
  ...queryScenarios,
  ...importScenarios,
  ...channelScenarios,
  ...dashboardScenarios,
  ...resourcePolicyScenarios,
  ...federationScenarios,
});
