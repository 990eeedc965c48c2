import { ownDashboard, tableOf } from '../../support/resources/own-dashboard.js';
import { anyStatement } from '../../support/resources/own-query.js';
import { storePolicy } from '../../support/resources/store-policy.js';
import { widgetOn } from '../calls.js';
import type { Condition } from '../condition.js';
import { provocation } from '../state-of.js';

/** A widget whose query is no SQL. */
export const noSql: Condition<'UpdateDashboard'> = {
  slug: 'no-sql',
  title: 'a widget whose query is not SQL',
  requirement: 'dashboards.create.statement',
  provoke: async (t, operation) =>
    provocation(t, operation, { DashboardId: await ownDashboard(t), Widgets: [tableOf('this is no query')] }),
};

/** Eleven widgets on one dashboard. */
export const tooManyWidgets: Condition<'CreateDashboard' | 'UpdateDashboard'> = {
  slug: 'too-many-widgets',
  title: 'a dashboard with eleven widgets',
  requirement: (operation) => (operation === 'CreateDashboard' ? 'dashboards.create.quota' : 'dashboards.update.quota'),
  access: 'full',
  async provoke(t, operation) {
    const { arn } = await t.stores.shared();
    const Widgets = Array.from({ length: 11 }, () => widgetOn(arn));
    const whose = operation === 'CreateDashboard' ? { Name: t.freshName() } : { DashboardId: await ownDashboard(t) };
    return provocation(t, operation, { ...whose, Widgets });
  },
};

/** A dashboard with termination protection. */
export const protectedDashboard: Condition<'DeleteDashboard'> = {
  slug: 'protected',
  title: 'the deletion of a dashboard with termination protection',
  requirement: 'dashboards.delete.protected',
  async provoke(t, operation) {
    const DashboardId = await ownDashboard(t, { TerminationProtectionEnabled: true });
    return provocation(t, operation, { DashboardId });
  },
};

/** A refresh while another one runs: it may be over before the next one comes. */
export const refreshRunning: Condition<'StartDashboardRefresh'> = {
  slug: 'refresh-running',
  title: 'a refresh during another refresh',
  requirement: 'dashboards.refresh.running',
  asksAbout: ['quota.refreshes'],
  access: 'full',
  async provoke(t) {
    const store = await t.stores.shared();
    const DashboardId = await ownDashboard(t, { Widgets: [tableOf(anyStatement(store))] });
    await t.resources.takeTurn('store-policy');
    t.resources.keep({ kind: 'policy', id: store.arn });
    const ResourcePolicy = storePolicy(store.arn, DashboardId);
    await t.prepare('PutResourcePolicy', { ResourceArn: store.arn, ResourcePolicy });
    const first = t.idFrom(await t.prepare('StartDashboardRefresh', { DashboardId }), 'RefreshId');
    let read = false;
    return {
      input: { DashboardId },
      // There is no time to read before what the answer has just told.
      state: async () => {
        if (!read) {
          read = true;
          return first;
        }
        return (await t.prepare('GetDashboard', { DashboardId })).body.LastRefreshId ?? null;
      },
      onAccepted: async () => 'the refresh ended before the next request arrived',
    };
  },
};
