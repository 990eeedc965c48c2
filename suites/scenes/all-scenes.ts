import { channelScenes } from './channel-scenes.js';
import { dashboardScenes } from './dashboard-scenes.js';
import { eventConfigurationScenes } from './event-configuration-scenes.js';
import { eventDataStoreScenes } from './event-data-store-scenes.js';
import { eventScenes } from './event-scenes.js';
import { eventSelectorScenes } from './event-selector-scenes.js';
import { federationScenes } from './federation-scenes.js';
import { importScenes } from './import-scenes.js';
import { insightDataScenes } from './insight-data-scenes.js';
import { insightSelectorScenes } from './insight-selector-scenes.js';
import { loggingScenes } from './logging-scenes.js';
import { organizationScenes } from './organization-scenes.js';
import { queryScenes } from './query-scenes.js';
import { resourcePolicyScenes } from './resource-policy-scenes.js';
import type { Scene } from './scene.js';
import { tagScenes } from './tag-scenes.js';
import { trailReadScenes } from './trail-read-scenes.js';
import { trailScenes } from './trail-scenes.js';

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
