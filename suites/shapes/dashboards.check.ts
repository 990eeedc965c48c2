import { check } from '../../harness/engine/context/check.js';
import { onLake } from '../support/resources/on-lake.js';
import { tableOf } from '../support/resources/own-dashboard.js';
import { scenarios } from '../support/scenarios/all-scenarios.js';

/** A widget that asks nothing. */
export const noSql = onLake(
  check({
    id: 'CreateDashboard/shapes/rejects-no-sql',
    title: 'rejects a widget whose query is not SQL',
    requirements: ['dashboards.create.statement'],
    body: async (t) =>
      t.resources.expectRejected({
        kind: 'dashboard',
        input: { ...(await scenarios.CreateDashboard.plain(t)), Widgets: [tableOf('this is no query')] },
        rejection: {
          requirement: 'dashboards.create.statement',
          codes: ['InvalidQueryStatementException', 'ServiceQuotaExceededException'],
        },
      }),
  }),
);
