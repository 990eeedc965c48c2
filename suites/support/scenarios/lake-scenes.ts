import type { Scene } from './scene.js';

/** Scenes of what AWS offers where it offers CloudTrail Lake: skipped on AWS where it does not. */
export function lakeScenes(...scenes: readonly Scene[]): Scene[] {
  return scenes.map((scene) => ({
    ...scene,
    set: async (t) => {
      await t.stores.expectOffered();
      return scene.set(t);
    },
  }));
}
