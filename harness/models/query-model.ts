import { exactly } from './expected.js';
import { endsOf, isEnd, oneOf, onward, queryCycle } from './life-cycle.js';
import { concluding, lastSet, type State, sets } from './state.js';

/** A query that was started: it has its statement, and goes from status to status by itself. */
export function created(statement: string, id: unknown): State {
  return {
    there: true,
    members: new Map(
      Object.entries({
        ...(typeof id === 'string' ? { QueryId: sets(exactly(id), 'queries.start.visible') } : {}),
        QueryString: sets(exactly(statement), 'queries.start.visible'),
        QueryStatus: sets(onward(queryCycle), 'queries.status.flow'),
      }),
    ),
  };
}

/** A query that was cancelled before it ended by itself. */
export function cancelled(state: State): State {
  return concluding(state, { QueryStatus: sets(oneOf(queryCycle, ['CANCELLED']), 'queries.cancel.status') });
}

/** A query that is said to have ended, nobody says how. */
export function ended(state: State): State {
  return concluding(state, { QueryStatus: sets(oneOf(queryCycle, endsOf(queryCycle)), 'queries.status.flow') });
}

/** Whether it is known to have ended. Of one that is not, that may happen at any time. */
export function isOver(state: State): boolean {
  return isEnd(queryCycle, lastSet(state, 'QueryStatus'));
}
