import { isJsonObject } from '../../../common/json.js';
import { Skipped } from '../../../harness/engine/check/check-signals.js';
import { check } from '../../../harness/engine/context/check.js';
import { exploreHistories } from '../../support/model-based/explore.js';
import { followHistory } from '../../support/model-based/follow.js';
import { expectListed } from '../../support/resources/expect-listed.js';
import { onLake } from '../../support/resources/on-lake.js';
import { queries } from './query-family.js';
import { queryOfRun } from './query-of-run.js';
import { cancel, start, wait } from './query-steps.js';
import { expectNoStepBack } from './query-views.js';

const listQueries = { operation: 'ListQueries', list: 'Queries', key: 'QueryId', members: ['QueryStatus'] };

/** Any history of a query shows what its steps come to. */
export const histories = onLake(
  check({
    id: '_/lifecycle/query-histories',
    beginsFirst: true,
    title: 'after any sequence of calls, every read shows the expected state of a query',
    requirements: [
      'queries.start.visible',
      'queries.status.flow',
      'queries.cancel.status',
      'queries.cancel.ended',
      'wire.read-after-write',
    ],
    access: 'full',
    body: (t) => exploreHistories(t, queries()),
  }),
);

/** The life of queries. */
export const lives = [
  check({
    id: 'StartQuery/lifecycle/flow',
    title: 'in every read, the status of a query only moves forward and its final status stays',
    requirements: ['queries.status.flow'],
    access: 'full',
    body: async (t) => {
      const { status, watched, ...query } = await queryOfRun(t);
      await expectNoStepBack(t, query, { status, watched, requirement: 'queries.status.flow' });
    },
  }),
  check({
    id: 'StartQuery/lifecycle/one-beside-another',
    title: 'starting a query does not change another query',
    requirements: ['queries.start.visible', 'queries.status.flow'],
    access: 'full',
    body: (t) => followHistory(t, queries(), [start(), start(3)]),
  }),
  check({
    id: 'CancelQuery/lifecycle/stays-cancelled',
    title: 'every read shows a cancelled query as cancelled from then on',
    requirements: ['queries.cancel.status', 'queries.status.flow'],
    access: 'full',
    body: (t) => followHistory(t, queries(), [start(), cancel({ withStore: true }), wait]),
  }),
  check({
    id: 'DescribeQuery/lifecycle/finds-started',
    title: 'a started query is found by its id, with or without its event data store',
    requirements: ['queries.start.visible', 'queries.store.optional'],
    access: 'full',
    body: async (t) => {
      const { id, store } = await queryOfRun(t);
      for (const [input, requirement] of [
        [{ QueryId: id, EventDataStore: store.arn }, 'queries.start.visible'],
        [{ QueryId: id }, 'queries.store.optional'],
      ] as const)
        await t.readBack('DescribeQuery', input, (read) => {
          t.expectMember(read, 'QueryId', id, requirement);
        });
    },
  }),
  check({
    id: 'ListQueries/lifecycle/lists-started',
    title: 'a started query is listed only for its own event data store',
    requirements: ['queries.start.visible'],
    access: 'full',
    body: async (t) => {
      const { id } = await queryOfRun(t);
      const listed = { ...listQueries, requirement: 'queries.start.visible' };
      const { arn } = await t.stores.channelDestination();
      await expectListed(t, { ...listed, input: { EventDataStore: arn }, lacks: id });
    },
  }),
  check({
    id: 'ListQueries/lifecycle/filters',
    title: 'filters queries by status',
    requirements: ['queries.list.status-filter'],
    access: 'full',
    body: async (t) => {
      const { id, store, status } = await queryOfRun(t);
      const listed = { ...listQueries, requirement: 'queries.list.status-filter' };
      for (const asked of [status, status === 'FAILED' ? 'FINISHED' : 'FAILED']) {
        const whose = asked === status ? { has: id } : { lacks: id };
        const input = { EventDataStore: store.arn, QueryStatus: asked };
        await expectListed(t, { ...listed, input, ...whose, fits: ({ QueryStatus }) => QueryStatus === asked });
      }
    },
  }),
  check({
    id: 'GetQueryResults/lifecycle/rows',
    title: 'a result row is a list of one-column maps, with or without the event data store',
    requirements: ['queries.results.rows', 'queries.store.optional'],
    access: 'full',
    body: async (t) => {
      const { id, store, status } = await queryOfRun(t);
      const read = await t.accepted('GetQueryResults', { QueryId: id });
      const named = await t.accepted('GetQueryResults', { QueryId: id, EventDataStore: store.arn });
      t.expectMember(named, 'QueryStatus', read.body.QueryStatus, 'queries.store.optional');
      if (t.recordObjection(read, 'QueryResultRows') || t.recordObjection(read, 'QueryResultRows[][]')) return;
      const rows = Array.isArray(read.body.QueryResultRows) ? read.body.QueryResultRows : [];
      if (rows.length === 0) throw new Skipped(`the query found no events: it is ${status}`);
      const columns = rows.flat().filter(isJsonObject);
      const crowded = columns.find((column) => Object.keys(column).length !== 1);
      t.expect(
        crowded === undefined,
        {
          path: 'QueryResultRows[][]',
          expected: 'maps of one column name to its value',
          actual: JSON.stringify(crowded),
          requirement: 'queries.results.rows',
        },
        read,
      );
    },
  }),
  check({
    id: 'GenerateQuery/lifecycle/one-store',
    title: 'accepts one event data store and rejects two',
    requirements: ['queries.generate.one-store'],
    access: 'full',
    body: async (t) => {
      const { arn } = await t.stores.shared();
      const { arn: other } = await t.stores.insightsDestination();
      const Prompt = 'Show me all console login events for the past week';
      await t.prepare('GenerateQuery', { EventDataStores: [arn], Prompt });
      const input = { EventDataStores: [arn, other], Prompt };
      await t.rejected('GenerateQuery', input, { requirement: 'queries.generate.one-store' });
    },
  }),
].map(onLake);
