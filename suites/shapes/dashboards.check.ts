import { check } from '../../harness/engine/context/check.js';
import { onLake } from '../support/resources/on-lake.js';
import { ownDashboard, readyDashboard, tableOf } from '../support/resources/own-dashboard.js';
import { anyStatement } from '../support/resources/own-query.js';
import { letDashboardsQuery } from '../support/resources/store-policy.js';
import { nobodysName, nobodysToken, unknownToken } from '../support/test-data/nobodys.js';
import { rejects } from './rejects.js';
import { validRequest } from './valid-request.js';

/** Dashboards, called as documented. */
export const valid = [
  validRequest('CreateDashboard', (t) => ownDashboard(t)),
  validRequest('GetDashboard', async (t) => {
    const DashboardId = await ownDashboard(t);
    await t.accepted('GetDashboard', { DashboardId });
  }),
  validRequest('UpdateDashboard', async (t) => {
    const DashboardId = await readyDashboard(t);
    await t.accepted('UpdateDashboard', { DashboardId, TerminationProtectionEnabled: false });
  }),
  validRequest('DeleteDashboard', async (t) => {
    const DashboardId = await ownDashboard(t);
    await t.accepted('DeleteDashboard', { DashboardId });
  }),
  validRequest('ListDashboards', (t) => t.accepted('ListDashboards', {}), 'read-only'),
  validRequest(
    'StartDashboardRefresh',
    async (t) => {
      const store = await t.stores.shared();
      const DashboardId = await readyDashboard(t, { Widgets: [tableOf(anyStatement(store))] });
      // The dashboard's queries run in CloudTrail's name, which the store's policy has to allow.
      await letDashboardsQuery(t, store, DashboardId);
      await t.accepted('StartDashboardRefresh', { DashboardId });
    },
    'full',
  ),
].map(onLake);

const unknownDashboard = {
  slug: 'unknown-dashboard',
  title: 'the name of a dashboard that does not exist',
  requirement: 'dashboards.unknown',
  codes: ['ResourceNotFoundException'],
};
const nobodys = { DashboardId: nobodysName };

/** Dashboards, called in a way that the service refuses. */
export const refused = [
  check({
    id: 'CreateDashboard/shapes/rejects-no-sql',
    title: 'rejects a widget whose query is not SQL',
    requirements: ['dashboards.create.statement'],
    body: (t) =>
      t.resources.expectRejected({
        kind: 'dashboard',
        operation: 'CreateDashboard',
        input: { Name: t.freshName(), Widgets: [tableOf('this is no query')] },
        rejection: {
          requirement: 'dashboards.create.statement',
          codes: ['InvalidQueryStatementException', 'ServiceQuotaExceededException'],
        },
      }),
  }),
  rejects('GetDashboard', { ...unknownDashboard, input: nobodys, access: 'read-only' }),
  rejects('UpdateDashboard', { ...unknownDashboard, input: { ...nobodys, TerminationProtectionEnabled: false } }),
  rejects('DeleteDashboard', { ...unknownDashboard, input: nobodys }),
  rejects('StartDashboardRefresh', { ...unknownDashboard, input: nobodys }),
  rejects('ListDashboards', {
    ...unknownToken,
    input: { NextToken: nobodysToken },
    requirement: 'dashboards.list.token',
    access: 'read-only',
  }),
].map(onLake);
