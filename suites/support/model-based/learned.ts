import { concluding, type State } from '../../../harness/models/state.js';
import type { Seen } from './sight.js';

/** What may be concluded once the reads told which of several right values it is. */
export function learned(state: State, sightings: readonly Seen[]): State {
  const changes = Object.fromEntries(
    [...state.members].flatMap(([member, conclusion]) => {
      const { learns } = conclusion.expected;
      const shown = sightings.flatMap(({ isAnswer, shown }) => (isAnswer ? [] : (shown.get(member) ?? [])));
      const right = shown.filter((one) => one.right).map(({ value }) => value);
      return learns && right.length > 0 ? [[member, { ...conclusion, expected: learns(right) }]] : [];
    }),
  );
  return concluding(state, changes);
}
