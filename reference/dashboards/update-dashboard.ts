import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import { epochSeconds } from '../wire/epoch-seconds.js';
import type { JsonObject } from '../wire/json-value.js';
import { booleanMember, stringMember } from '../wire/members.js';
import { dashboardAnswer } from './dashboard.js';
import { dashboardStatus } from './dashboard-status.js';
import { findDashboard } from './find-dashboard.js';
import { checkHighlightsSchedule, readSchedule } from './read-schedule.js';
import { readWidgets } from './read-widgets.js';

/**
 * UpdateDashboard: what is given replaces what was there, the widgets as a whole (API_UpdateDashboard). While it is being
 * made or changed it is not ready for another change (documentation of ConflictException).
 */
export function updateDashboard(input: JsonObject, call: Call): object {
  const dashboard = findDashboard(stringMember(input, 'DashboardId'), call);
  const schedule = readSchedule(input);
  if (dashboard.type === 'MANAGED' && schedule !== undefined) checkHighlightsSchedule(schedule, false);
  const widgets = readWidgets(input, call);
  const status = dashboardStatus(dashboard, call.now);
  if (status === 'CREATING' || status === 'UPDATING') {
    throw new ServiceFault('ConflictException', `The dashboard ${dashboard.id} is ${status}`);
  }
  dashboard.widgets = widgets ?? dashboard.widgets;
  dashboard.schedule = schedule ?? dashboard.schedule;
  dashboard.terminationProtection =
    booleanMember(input, 'TerminationProtectionEnabled') ?? dashboard.terminationProtection;
  dashboard.updatedAt = call.now;
  return {
    ...dashboardAnswer(dashboard),
    CreatedTimestamp: epochSeconds(dashboard.createdAt),
    UpdatedTimestamp: epochSeconds(dashboard.updatedAt),
  };
}
