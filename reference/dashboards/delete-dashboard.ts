import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { findDashboard } from './find-dashboard.js';

/**
 * DeleteDashboard. Termination protection stands in the way, with the only declared code that fits (behaviour.md section
 * 5). One that is just being changed can be deleted: the facts do not say otherwise, and protection has to be taken off
 * by a change.
 */
export function deleteDashboard(input: JsonObject, call: Call): object {
  const dashboard = findDashboard(stringMember(input, 'DashboardId'), call);
  if (dashboard.terminationProtection) {
    throw new ServiceFault('ConflictException', `Termination protection is enabled for ${dashboard.arn}`);
  }
  call.state.dashboards.remove(dashboard);
  return {};
}
