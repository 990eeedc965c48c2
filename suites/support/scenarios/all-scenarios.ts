import { dashboardScenarios } from './dashboards/dashboard-scenarios.js';
import { resourcePolicyScenarios } from './policies/resource-policy-scenarios.js';
import type { Reference } from './reference.js';
import type { Scenario, Scenarios } from './scenario.js';
import { channelScenarios } from './stores/channel-scenarios.js';
import { eventDataStoreScenarios } from './stores/event-data-store-scenarios.js';
import { federationScenarios } from './stores/federation-scenarios.js';
import { importScenarios } from './stores/import-scenarios.js';
import { queryScenarios } from './stores/query-scenarios.js';
import { tagScenarios } from './tags/tag-scenarios.js';
import { eventConfigurationScenarios } from './trails/event-configuration-scenarios.js';
import { eventScenarios } from './trails/event-scenarios.js';
import { eventSelectorScenarios } from './trails/event-selector-scenarios.js';
import { insightDataScenarios } from './trails/insight-data-scenarios.js';
import { insightSelectorScenarios } from './trails/insight-selector-scenarios.js';
import { loggingScenarios } from './trails/logging-scenarios.js';
import { organizationScenarios } from './trails/organization-scenarios.js';
import { trailReadScenarios } from './trails/trail-read-scenarios.js';
import { trailScenarios } from './trails/trail-scenarios.js';

/** The scenario of each operation. */
export const scenarios = {
  ...trailScenarios,
  ...trailReadScenarios,
  ...loggingScenarios,
  ...eventSelectorScenarios,
  ...insightSelectorScenarios,
  ...insightDataScenarios,
  ...eventConfigurationScenarios,
  ...tagScenarios,
  ...eventScenarios,
  ...organizationScenarios,
  ...eventDataStoreScenarios,
  ...queryScenarios,
  ...importScenarios,
  ...channelScenarios,
  ...dashboardScenarios,
  ...resourcePolicyScenarios,
  ...federationScenarios,
} satisfies Scenarios;

/** The scenarios in a list. */
export const allScenarios: readonly Scenario[] = Object.values(scenarios);

/** The operations whose requests name a resource in one of these ways. */
export type OperationOn<R extends Reference> = R extends Reference
  ? {
      [O in keyof typeof scenarios]: (typeof scenarios)[O] extends { readonly on: { readonly [Way in R]: unknown } }
        ? O
        : never;
    }[keyof typeof scenarios]
  : never;
