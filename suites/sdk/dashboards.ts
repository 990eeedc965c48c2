import { tableOf } from '../support/resources/own-dashboard.js';
import { scenarios } from '../support/scenarios/all-scenarios.js';
import { plainRequest, requestOn, unpreparedRequest } from '../support/scenarios/requests.js';
import { compareCalls, throughSdk } from './compare-calls.js';
import type { Comparisons } from './same-as-raw.js';

/** Dashboards of this check; first one that is not there. */
export const dashboards = {
  GetDashboard: {
    access: 'standard',
    async compare(t) {
      await compareCalls(t, 'GetDashboard', await unpreparedRequest(t, 'GetDashboard'));
      await compareCalls(t, 'GetDashboard', await plainRequest(t, 'GetDashboard'));
    },
  },
  UpdateDashboard: {
    access: 'standard',
    async compare(t) {
      await compareCalls(t, 'UpdateDashboard', await unpreparedRequest(t, 'UpdateDashboard'));
      const request = await plainRequest(t, 'UpdateDashboard');
      const { judged } = await t.prepare('UpdateDashboard', request);
      // It takes no second change while the first one is under way.
      const input = await requestOn(t, 'GetDashboard', 'dashboard', String(request.DashboardId));
      await t.until({ operation: 'GetDashboard', input, begunJustNow: true }, ({ Status }) => Status !== 'UPDATING');
      await throughSdk(t, 'UpdateDashboard', request, judged);
    },
  },
  CreateDashboard: {
    access: 'standard',
    async compare(t) {
      const request = await scenarios.CreateDashboard.plain(t);
      const other = await scenarios.CreateDashboard.plain(t);
      for (const { Name } of [request, other]) t.resources.keep({ kind: 'dashboard', id: Name });
      await compareCalls(t, 'CreateDashboard', { ...request, Widgets: [tableOf('this is no query')] });
      const { judged } = await t.prepare('CreateDashboard', request);
      await throughSdk(t, 'CreateDashboard', other, judged);
    },
  },
} satisfies Comparisons;
