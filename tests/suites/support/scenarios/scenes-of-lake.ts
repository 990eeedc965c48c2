import { dashboardScenes } from '../../../../suites/support/scenarios/dashboards/dashboard-scenes.js';
import { resourcePolicyScenes } from '../../../../suites/support/scenarios/policies/resource-policy-scenes.js';
import { channelScenes } from '../../../../suites/support/scenarios/stores/channel-scenes.js';
import { eventDataStoreScenes } from '../../../../suites/support/scenarios/stores/event-data-store-scenes.js';
import { federationScenes } from '../../../../suites/support/scenarios/stores/federation-scenes.js';
import { importScenes } from '../../../../suites/support/scenarios/stores/import-scenes.js';
import { queryScenes } from '../../../../suites/support/scenarios/stores/query-scenes.js';

/** The scenes of what AWS offers where it offers CloudTrail Lake. */
export const scenesOfLake = [
  ...eventDataStoreScenes,
  ...queryScenes,
  ...importScenes,
  ...channelScenes,
  ...dashboardScenes,
  ...resourcePolicyScenes,
  ...federationScenes,
];
