import { allScenes } from '../../../../suites/support/scenarios/all-scenes.js';
import type { Scene } from '../../../../suites/support/scenarios/scene.js';
import { scenesOfLake } from './scenes-of-lake.js';

/** The scenes that `scenes.test.ts` plays, with the reference and full access: all but those of Lake. */
export const testedScenes: readonly Scene[] = allScenes.filter((scene) => !scenesOfLake.includes(scene));

/** Members that no request of theirs sends, by place, and why. Tokens take a page before, and are left out everywhere. */
export const notSent: Readonly<Record<string, string>> = {};

/** Scenes without a state, and why. */
export const stateless: Readonly<Record<string, string>> = {
  RegisterOrganizationDelegatedAdmin: 'no operation shows who is registered',
  DeregisterOrganizationDelegatedAdmin: 'no operation shows who is registered',
};
