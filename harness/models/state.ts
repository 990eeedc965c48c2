import type { Expected } from './expected.js';

/** How the last step that touched a member did so; it stands in the ids of gaps. */
export type Touch = 'sets' | 'clears' | 'defaults';

/** What may be concluded of one member, and the requirement that lets it. */
export interface Conclusion {
  readonly expected: Expected;
  readonly requirement: string;
  readonly touch: Touch;
  /** What says that it stays as it is whatever else is changed, where that is about this member. */
  readonly stays?: string;
}

/** What a client may conclude of one resource. Of a member that is not listed nothing may be. */
export interface State {
  /** Whether the resource is there. */
  readonly there: boolean;
  readonly members: ReadonlyMap<string, Conclusion>;
}

/** Before anything was made. */
export const nowhere: State = { there: false, members: new Map() };

/** A member that was given a value. */
export function sets(expected: Expected, requirement: string): Conclusion {
  return { expected, requirement, touch: 'sets' };
}

/** A member whose value was taken away. */
export function clears(expected: Expected, requirement: string): Conclusion {
  return { expected, requirement, touch: 'clears' };
}

/** A member of which nothing was said. */
export function defaults(expected: Expected, requirement: string): Conclusion {
  return { expected, requirement, touch: 'defaults' };
}

/** The same resource with other conclusions; `undefined`: nothing may be concluded any more. All others are kept. */
export function concluding(state: State, changes: Readonly<Record<string, Conclusion | undefined>>): State {
  const members = new Map(state.members);
  for (const [member, conclusion] of Object.entries(changes)) {
    if (conclusion) members.set(member, conclusion);
    else members.delete(member);
  }
  return { ...state, members };
}

/** What a member was set to; undefined where it is unset, or where nobody can tell. */
export function lastSet<T>(state: State, member: string): T | undefined {
  return state.members.get(member)?.expected.value as T | undefined;
}
