import { eventConfigurationScenes } from '../../../suites/scenes/event-configuration-scenes.js';
import { eventScenes } from '../../../suites/scenes/event-scenes.js';
import { eventSelectorScenes } from '../../../suites/scenes/event-selector-scenes.js';
import { insightDataScenes } from '../../../suites/scenes/insight-data-scenes.js';
import { insightSelectorScenes } from '../../../suites/scenes/insight-selector-scenes.js';
import { loggingScenes } from '../../../suites/scenes/logging-scenes.js';
import { organizationScenes } from '../../../suites/scenes/organization-scenes.js';
import type { Scene } from '../../../suites/scenes/scene.js';
import { tagScenes } from '../../../suites/scenes/tag-scenes.js';
import { trailReadScenes } from '../../../suites/scenes/trail-read-scenes.js';
import { trailScenes } from '../../../suites/scenes/trail-scenes.js';

/** The scenes that the tests here play, with the reference and full access. */
export const testedScenes: readonly Scene[] = [
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

/** Members that no request of theirs sends, by place, and why. Tokens take a page before, and are left out everywhere. */
export const notSent: Readonly<Record<string, string>> = {};

/** Scenes without a state, and why. */
export const stateless: Readonly<Record<string, string>> = {
  RegisterOrganizationDelegatedAdmin: 'no operation shows who is registered',
  DeregisterOrganizationDelegatedAdmin: 'no operation shows who is registered',
};
