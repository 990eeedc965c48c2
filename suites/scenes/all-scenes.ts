import { eventConfigurationScenes } from './event-configuration-scenes.js';
import { eventScenes } from './event-scenes.js';
import { eventSelectorScenes } from './event-selector-scenes.js';
import { insightDataScenes } from './insight-data-scenes.js';
import { insightSelectorScenes } from './insight-selector-scenes.js';
import { loggingScenes } from './logging-scenes.js';
import { organizationScenes } from './organization-scenes.js';
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
];
