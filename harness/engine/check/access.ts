/** What a run may do to a target. Each level includes the ones before it. */
export type Access = 'read-only' | 'standard' | 'full';
