import { ownDashboard, tableOf, tableOn } from '../../support/resources/own-dashboard.js';
import { plainRequest, requestOn } from '../../support/scenarios/requests.js';
import type { Condition } from '../condition.js';
import { provocation } from '../provocation.js';

/** A widget whose query is no SQL. */
export const noSql: Condition<'UpdateDashboard'> = {
  slug: 'no-sql',
  title: 'a widget whose query is not SQL',
  requirement: 'dashboards.create.statement',
  async provoke(t, operation) {
    const request = await requestOn(t, operation, 'dashboard', await ownDashboard(t));
    return provocation(t, operation, { ...request, Widgets: [tableOf('this is no query')] });
  },
};

/** Eleven widgets on one dashboard. */
export const tooManyWidgets: Condition<'CreateDashboard' | 'UpdateDashboard'> = {
  slug: 'too-many-widgets',
  title: 'a dashboard with eleven widgets',
  requirement: (operation) => (operation === 'CreateDashboard' ? 'dashboards.create.quota' : 'dashboards.update.quota'),
  access: 'full',
  async provoke(t, operation) {
    const { arn } = await t.stores.shared();
    const Widgets = Array.from({ length: 11 }, () => tableOn(arn));
    const request =
      operation === 'CreateDashboard'
        ? await plainRequest(t, operation)
        : await requestOn(t, operation, 'dashboard', await ownDashboard(t));
    return provocation(t, operation, { ...request, Widgets });
  },
};

/** A dashboard with termination protection. */
export const protectedDashboard: Condition<'DeleteDashboard'> = {
  slug: 'protected',
  title: 'the deletion of a dashboard with termination protection',
  requirement: 'dashboards.delete.protected',
  async provoke(t, operation) {
    const DashboardId = await ownDashboard(t, { TerminationProtectionEnabled: true });
    return provocation(t, operation, await requestOn(t, operation, 'dashboard', DashboardId));
  },
};

/** A refresh while another one runs: it may be over before the next one comes. */
export const refreshRunning: Condition<'StartDashboardRefresh'> = {
  slug: 'refresh-running',
  title: 'a refresh during another refresh',
  requirement: 'dashboards.refresh.running',
  asksAbout: ['quota.refreshes'],
  access: 'full',
  async provoke(t, operation) {
    const input = await plainRequest(t, operation);
    const dashboard = await requestOn(t, 'GetDashboard', 'dashboard', String(input.DashboardId));
    const first = t.idFrom(await t.prepare(operation, input), 'RefreshId');
    let read = false;
    return {
      input,
      // There is no time to read before what the answer has just told.
      state: async () => {
        if (!read) {
          read = true;
          return first;
        }
        return (await t.prepare('GetDashboard', dashboard)).body.LastRefreshId ?? null;
      },
      onAccepted: async () => 'the refresh ended before the next request arrived',
    };
  },
};
