import { shownState } from '../../reads/shown-state.js';
import { stateOfLogging } from '../../reads/state-of-request.js';
import type { Scenario, Scenarios } from '../scenario.js';
import { trailForms } from './trail-forms.js';

type Logging = 'StartLogging' | 'StopLogging';

/**
 * A trail that does the opposite. When it was started and stopped is no part of its state here: the other call takes the
 * change back, and leaves its time behind.
 */
function loggingScenario<O extends Logging>(operation: O, opposite: Logging) {
  return {
    operation,
    access: 'standard',
    fixed: ['Name'],
    echoes: {},
    repeatable: true,
    async arrange(t) {
      const trail = await t.trails.create();
      const forms = await trailForms(t, trail);
      const revert = async () => void (await t.prepare(opposite, { Name: trail.name }));
      if (operation === 'StopLogging') await revert();
      return {
        requests: forms.map((Name) => ({ Name })),
        revert,
        state: () => shownState(t, 'GetTrailStatus', { Name: trail.name }, ({ IsLogging = null }) => ({ IsLogging })),
      };
    },
    on: { trail: (Name) => ({ Name }) },
    stateOf: stateOfLogging,
    plain: async (t) => ({ Name: (await t.trails.create()).name }),
  } satisfies Scenario<O>;
}

/** Whether a trail logs. */
export const loggingScenarios = {
  StartLogging: loggingScenario('StartLogging', 'StopLogging'),
  StopLogging: loggingScenario('StopLogging', 'StartLogging'),
} satisfies Partial<Scenarios>;
