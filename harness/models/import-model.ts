import { exactly } from './expected.js';
import { importCycle, isEnd, oneOf, onward } from './life-cycle.js';
import { concluding, lastSet, type State, sets } from './state.js';

/** What a new import is started with. */
export interface ImportRequest {
  readonly Destinations: readonly [string];
  readonly ImportSource: {
    readonly S3: Readonly<Record<'S3LocationUri' | 'S3BucketRegion' | 'S3BucketAccessRoleArn', string>>;
  };
}

/** The members of a source, each of which an answer shows by itself. */
export const sourceMembers = ['S3LocationUri', 'S3BucketRegion', 'S3BucketAccessRoleArn'].map(
  (member) => `ImportSource.S3.${member}`,
);

/** An import that was started: it has its source and destination, and goes from status to status by itself. */
export function created({ Destinations, ImportSource: { S3 } }: ImportRequest, id: unknown): State {
  const [uri, region, role] = sourceMembers;
  const requirement = 'imports.start.visible';
  return {
    there: true,
    members: new Map(
      Object.entries({
        ...(typeof id === 'string' ? { ImportId: sets(exactly(id), requirement) } : {}),
        Destinations: sets(exactly(Destinations), requirement),
        [uri!]: sets(exactly(S3.S3LocationUri), requirement),
        [region!]: sets(exactly(S3.S3BucketRegion), requirement),
        [role!]: sets(exactly(S3.S3BucketAccessRoleArn), requirement),
        ImportStatus: sets(onward(importCycle), requirement),
      }),
    ),
  };
}

/**
 * An import that was stopped, unless it had ended before: then either its status stays, or it is stopped all the same.
 * `told` is what the answer says that it was.
 */
export function stopped(state: State, told?: unknown): State {
  const before = isOver(state) ? lastSet<string>(state, 'ImportStatus') : undefined;
  const wasOver = before ?? (isEnd(importCycle, told) ? (told as string) : undefined);
  const statuses = [...new Set([...(wasOver === undefined ? [] : [wasOver]), 'STOPPED'])];
  return concluding(state, { ImportStatus: sets(oneOf(importCycle, statuses), 'imports.stop.status') });
}

/** An import that is tried again: it goes through its statuses once more, under its id, and is stopped no more. */
export function retried(state: State, id: string): State {
  const statuses = Object.keys(importCycle).filter((status) => status !== 'STOPPED');
  return concluding(state, {
    ImportId: sets(exactly(id), 'imports.start.retry'),
    ImportStatus: sets(oneOf(importCycle, statuses), 'imports.start.retry'),
  });
}

/** Whether it is known to have ended. Of one that is not, that may happen at any time. */
export function isOver(state: State): boolean {
  return isEnd(importCycle, lastSet(state, 'ImportStatus'));
}
