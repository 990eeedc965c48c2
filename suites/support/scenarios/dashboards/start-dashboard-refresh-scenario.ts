import { shownState } from '../../reads/shown-state.js';
import { stateOfDashboard } from '../../reads/state-of-request.js';
import { ownDashboard, readyDashboard, tableOf, tableOn } from '../../resources/own-dashboard.js';
import { anyStatement } from '../../resources/own-query.js';
import { letDashboardsQuery } from '../../resources/store-policy.js';
import type { Scenario } from '../scenario.js';
import { spanWidget, timeSpan, untilRefreshed } from './dashboard-widgets.js';

/** What a refresh runs are queries of one store, and none of them a client's own. */
export const startDashboardRefresh = {
  operation: 'StartDashboardRefresh',
  access: 'full',
  fixed: ['DashboardId', 'QueryParameterValues'],
  echoes: {},
  repeatable: true,
  async arrange(t) {
    const store = await t.stores.shared();
    const plain = await ownDashboard(t, { Widgets: [tableOf(anyStatement(store))] });
    const ofASpan = await ownDashboard(t, { Widgets: [spanWidget(store)] });
    await letDashboardsQuery(t, store, plain, ofASpan);
    // A refresh cannot be taken back, but it ends: then the dashboard can have another one.
    const untilEnded = async () => {
      for (const dashboard of [plain, ofASpan]) await untilRefreshed(t, dashboard);
    };
    t.atEnd(untilEnded);
    return {
      requests: [{ DashboardId: plain }, { DashboardId: ofASpan, QueryParameterValues: timeSpan }],
      revert: untilEnded,
      state: ({ DashboardId }) =>
        shownState(
          t,
          'GetDashboard',
          { DashboardId: DashboardId === ofASpan ? ofASpan : plain },
          ({ LastRefreshId }) => LastRefreshId ?? null,
        ),
    };
  },
  on: {
    dashboard: (DashboardId) => ({ DashboardId }),
    statement: async (store, t, as) => ({ DashboardId: await ownDashboard(t, { Widgets: [tableOn(store)] }, as) }),
  },
  stateOf: stateOfDashboard,
  async plain(t) {
    const store = await t.stores.shared();
    const DashboardId = await readyDashboard(t, { Widgets: [tableOf(anyStatement(store))] });
    // The dashboard's queries run in CloudTrail's name, which the store's policy has to allow.
    await letDashboardsQuery(t, store, DashboardId);
    return { DashboardId };
  },
} satisfies Scenario<'StartDashboardRefresh'>;
