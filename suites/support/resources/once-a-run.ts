import type { Obstacle } from '../../../harness/engine/check/check-report.js';
import { Blocked, Skipped } from '../../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';

type Outcome<T> = { value: T } | { obstacle: Obstacle } | { skipped: string } | { thrown: unknown };

/**
 * What the checks of a run share because it cannot be removed again: imports and queries stay listed when they are over.
 * The check that needs it first makes it; where that fails, the checks that come later get the same obstacle or reason.
 */
export function onceARun<T>(make: (t: CheckContext) => Promise<T>): (t: CheckContext) => Promise<T> {
  return async (t) => {
    let isFirst = false;
    const making = t.session.once(make, () => {
      isFirst = true;
      return outcomeOf(t, make);
    });
    const outcome = isFirst ? await making : await t.session.slots.aside(making);
    if ('value' in outcome) return outcome.value;
    if ('skipped' in outcome) throw new Skipped(outcome.skipped);
    if ('thrown' in outcome) throw outcome.thrown;
    // The check that asked first has the obstacle in its report already.
    if (isFirst) throw new Blocked(outcome.obstacle);
    return t.blockBy(outcome.obstacle);
  };
}

async function outcomeOf<T>(t: CheckContext, make: (t: CheckContext) => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await make(t) };
  } catch (error) {
    if (error instanceof Blocked) return { obstacle: error.obstacle };
    if (error instanceof Skipped) return { skipped: error.message };
    return { thrown: error };
  }
}
