import { dashboardScenes } from './dashboards/dashboard-scenes.js';
import { resourcePolicyScenes } from './policies/resource-policy-scenes.js';
import type { Scene } from './scene.js';
import { channelScenes } from './stores/channel-scenes.js';
import { eventDataStoreScenes } from './stores/event-data-store-scenes.js';
import { federationScenes } from './stores/federation-scenes.js';
import { importScenes } from './stores/import-scenes.js';
import { queryScenes } from './stores/query-scenes.js';
import { tagScenes } from './tags/tag-scenes.js';
import { eventConfigurationScenes } from './trails/event-configuration-scenes.js';
import { eventScenes } from './trails/event-scenes.js';
import { eventSelectorScenes } from './trails/event-selector-scenes.js';
import { insightDataScenes } from './trails/insight-data-scenes.js';
import { insightSelectorScenes } from './trails/insight-selector-scenes.js';
import { loggingScenes } from './trails/logging-scenes.js';
import { organizationScenes } from './trails/organization-scenes.js';
import { trailReadScenes } from './trails/trail-read-scenes.js';
import { trailScenes } from './trails/trail-scenes.js';

/** One scene for every operation. */
export const allScenes: readonly Scene[] = [
  ...trailScenes,
  ...trailReadScenes,
  ...loggingScenes,
  ...eventSelectorScenes,
  ...insightSelectorScenes,
  ...insightDataScenes,
  ...eventConfigurationScenes,
  ...tagScenes,
  ...eventScenes,
  ...organizationScenes,
  ...eventDataStoreScenes,
  ...queryScenes,
  ...importScenes,
  ...channelScenes,
  ...dashboardScenes,
  ...resourcePolicyScenes,
  ...federationScenes,
];
