import type { Json } from '../../../common/json.js';
import { Skipped } from '../../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { isEnd, queryCycle } from '../../../harness/models/life-cycle.js';
import { queryAnswers, queryViews } from '../../../harness/models/query-views.js';
import { lastSet } from '../../../harness/models/state.js';
import type { Beginning, Family } from '../../support/model-based/family.js';
import { anyStart, anyStep } from './query-steps.js';

/** Queries on the shared event data store, for one check. They stay listed, and go from status to status by themselves. */
export function queries(): Family {
  let inVain = false;
  return {
    noun: 'query',
    visible: 'queries.start.visible',
    gone: 'queries.start.visible',
    views: queryViews,
    answers: queryAnswers,
    makes: 'StartQuery',
    names: ['QueryStatement', 'QueryId'],
    begin,
    learn({ QueryId }, { id, others }, t) {
      if (typeof QueryId !== 'string' || QueryId === id) return {};
      t.resources.keep({ kind: 'query', id: QueryId });
      return id === undefined ? { id: QueryId } : { others: String(Number(others) + 1) };
    },
    async settle(t, { id = '' }, after) {
      // Who never tells that a query has ended is waited for once.
      if (inVain) return;
      let status: Json | undefined;
      inVain = !(await t.until({ operation: 'DescribeQuery', input: { QueryId: id } }, ({ QueryStatus }) => {
        status = QueryStatus;
        return isEnd(queryCycle, status);
      }));
      const wanted = lastSet(after, 'QueryStatus');
      // AWS may tell only later that it had ended before it was cancelled.
      if (t.session.target.settings.kind === 'aws' && wanted === 'CANCELLED' && status !== wanted)
        throw new Skipped(`the query is ${status}: it ended before it was cancelled, or cancelling takes too long`);
    },
    historiesPerRun: 0.6,
    first: anyStart,
    steps: anyStep,
  };
}

/** The store, and a turn at queries, which ends with the history. */
async function begin(t: CheckContext): Promise<Beginning> {
  const { arn: store, id: storeId } = await t.stores.shared();
  await t.resources.takeTurn('queries');
  return { subject: { store, storeId, others: '0' }, fixtures: [] };
}
