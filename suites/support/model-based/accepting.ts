import type { Step } from './family.js';

/** The same step where the check asks whether it is accepted, and by this requirement. */
export function accepting(step: Step, requirement: string): Step {
  return { ...step, turn: (state, subject) => ({ ...step.turn(state, subject), accepts: requirement }) };
}
