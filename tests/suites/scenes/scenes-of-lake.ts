import { channelScenes } from '../../../suites/scenes/channel-scenes.js';
import { dashboardScenes } from '../../../suites/scenes/dashboard-scenes.js';
import { eventDataStoreScenes } from '../../../suites/scenes/event-data-store-scenes.js';
import { federationScenes } from '../../../suites/scenes/federation-scenes.js';
import { importScenes } from '../../../suites/scenes/import-scenes.js';
import { queryScenes } from '../../../suites/scenes/query-scenes.js';
import { resourcePolicyScenes } from '../../../suites/scenes/resource-policy-scenes.js';

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
