import type { Obstacle } from '../../harness/engine/check/check-report.js';
import { Blocked, Skipped } from '../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import type { Session } from '../../harness/engine/session/session.js';

type Outcome<T> = { value: T } | { obstacle: Obstacle } | { skipped: string } | { thrown: unknown };

/**
 * What the checks of a run share because it cannot be removed again: imports and queries stay listed when they are over.
 * The check that needs it first makes it; where that fails, the checks that come later get the same obstacle or reason.
 */
export function onceARun<T>(make: (t: CheckContext) => Promise<T>): (t: CheckContext) => Promise<T> {
  const made = new WeakMap<Session, Promise<Outcome<T>>>();
  return async (t) => {
    const others = made.get(t.session);
    const making = others ?? outcomeOf(t, make);
    made.set(t.session, making);
    const outcome = others ? await t.session.slots.aside(others) : await making;
    if ('value' in outcome) return outcome.value;
    if ('skipped' in outcome) throw new Skipped(outcome.skipped);
    if ('thrown' in outcome) throw outcome.thrown;
    // The check that asked first has the obstacle in its report already.
    if (others) t.report.obstacles.push(outcome.obstacle);
    throw new Blocked(outcome.obstacle.reason);
  };
}

async function outcomeOf<T>(t: CheckContext, make: (t: CheckContext) => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await make(t) };
  } catch (error) {
    const obstacle = t.report.obstacles.at(-1);
    if (error instanceof Blocked && obstacle) return { obstacle };
    if (error instanceof Skipped) return { skipped: error.message };
    return { thrown: error };
  }
}
