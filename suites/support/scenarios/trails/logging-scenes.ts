import { shownState } from '../../reads/shown-state.js';
import type { Scene } from '../scene.js';
import { trailForms } from './trail-forms.js';

type Logging = 'StartLogging' | 'StopLogging';

/**
 * A trail that does the opposite. When it was started and stopped is no part of its state here: the other call takes the
 * change back, and leaves its time behind.
 */
function loggingScene(operation: Logging, opposite: Logging): Scene {
  return {
    operation,
    access: 'standard',
    fixed: ['Name'],
    echoes: {},
    repeatable: true,
    async set(t) {
      const trail = await t.trails.create();
      const forms = await trailForms(t, trail);
      const undo = async () => void (await t.prepare(opposite, { Name: trail.name }));
      if (operation === 'StopLogging') await undo();
      return {
        requests: forms.map((Name) => ({ Name })),
        undo,
        state: () => shownState(t, 'GetTrailStatus', { Name: trail.name }, ({ IsLogging = null }) => ({ IsLogging })),
      };
    },
  };
}

/** Whether a trail logs. */
export const loggingScenes: Scene[] = [
  loggingScene('StartLogging', 'StopLogging'),
  loggingScene('StopLogging', 'StartLogging'),
];
