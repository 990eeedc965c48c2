import fc from 'fast-check';
import * as model from '../../../harness/models/query-model.js';
import type { State } from '../../../harness/models/state.js';
import type { Subject } from '../../../harness/models/view.js';
import type { Step, Turn } from '../../support/model-based/family.js';

/** Queries that a history has running at most, its own included: an account runs ten, and three histories at a time. */
const mostAtOnce = 3;

/** Statements over little, which every event data store can run; by number. */
export function statementOf(which: number, storeId = ''): string {
  return which === 0
    ? `SELECT eventID FROM ${storeId} LIMIT 10`
    : `SELECT eventID, eventName FROM ${storeId} LIMIT ${which}`;
}

/** A step on a query. One whose id nobody told cannot be named. */
function onQuery(label: string, act: (state: State, QueryId: string, subject: Subject) => Turn): Step {
  return {
    label,
    turn(state, subject) {
      const { id, store } = subject;
      if (id !== undefined) return act(state, id, subject);
      return { operation: 'ListQueries', input: { EventDataStore: store }, after: state, aside: true };
    },
  };
}

/** Starts the query of the history, the first time; from then on others beside it, as many as may run at once. */
export function start(which = 0): Step {
  return {
    label: `start ${which}`,
    turn(state, subject) {
      const QueryStatement = statementOf(which, subject.storeId);
      const turn = { operation: 'StartQuery', input: { QueryStatement } };
      if (!state.there)
        return {
          ...turn,
          after: model.created(QueryStatement, undefined),
          told: ({ QueryId }) => model.created(QueryStatement, QueryId),
        };
      if (Number(subject.others) + 1 >= mostAtOnce) return wait.turn(state, subject);
      // Other queries of the account count, too.
      const open = { codes: ['MaxConcurrentQueriesException'], after: state };
      return { ...turn, after: state, aside: true, open };
    },
  };
}

/** Looks once the query has ended, or for as long as something may take. */
export const wait: Step = onQuery('wait', (state, QueryId) => ({
  operation: 'DescribeQuery',
  input: { QueryId },
  after: state,
  aside: true,
  // That it is refused what is there, the views tell.
  open: { after: state },
  passes: true,
}));

/** Cancels the query, by its id alone or with its store; one that has ended cannot be cancelled. */
export function cancel(how: { withStore?: boolean } = {}): Step {
  const { withStore = false } = how;
  return onQuery(withStore ? 'cancel with store' : 'cancel', (state, QueryId, { store }) => {
    const turn = { operation: 'CancelQuery', input: { QueryId, ...(withStore ? { EventDataStore: store } : {}) } };
    const codes = ['InactiveQueryException'];
    if (model.isOver(state))
      return { ...turn, after: state, refusal: { codes, requirement: 'queries.cancel.ended', rule: 'ended-query' } };
    // It may end by itself before the call arrives.
    return { ...turn, after: model.cancelled(state), open: { codes, after: model.ended(state) }, passes: true };
  });
}

/** The start of a query. */
export function anyStart(): fc.Arbitrary<Step> {
  return fc.constantFrom(0, 3).map(start);
}

/** Any step on a query. */
export function anyStep(): readonly fc.Arbitrary<Step>[] {
  const cancelled = fc.boolean().map((withStore) => cancel({ withStore }));
  return [cancelled, cancelled, anyStart(), fc.constant(wait)];
}
