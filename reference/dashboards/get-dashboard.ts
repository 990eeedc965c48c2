import type { Call } from '../call.js';
import { epochSeconds } from '../wire/epoch-seconds.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { dashboardAnswer } from './dashboard.js';
import { dashboardStatus } from './dashboard-status.js';
import { findDashboard } from './find-dashboard.js';

/** GetDashboard, by name or ARN. A dashboard that was never updated was last changed when it was made. */
export function getDashboard(input: JsonObject, call: Call): object {
  const dashboard = findDashboard(stringMember(input, 'DashboardId'), call);
  const { Name: _, ...answer } = dashboardAnswer(dashboard);
  return {
    ...answer,
    Status: dashboardStatus(dashboard, call.now),
    CreatedTimestamp: epochSeconds(dashboard.createdAt),
    UpdatedTimestamp: epochSeconds(dashboard.updatedAt ?? dashboard.createdAt),
    LastRefreshId: dashboard.lastRefresh?.id,
    LastRefreshFailureReason: dashboard.lastRefresh?.failure,
  };
}
