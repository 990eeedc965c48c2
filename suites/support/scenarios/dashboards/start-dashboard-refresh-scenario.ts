import { shownState } from '../../reads/shown-state.js';
import { ownDashboard, tableOf } from '../../resources/own-dashboard.js';
import { anyStatement } from '../../resources/own-query.js';
import { letDashboardsQuery } from '../../resources/store-policy.js';
import type { Scenario } from '../scenario.js';
import { spanWidget, timeSpan, untilRefreshed } from './dashboard-widgets.js';

/** What a refresh runs are queries of one store, and none of them a client's own. */
export const startDashboardRefresh: Scenario = {
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
};
