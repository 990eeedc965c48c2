import type { Call } from '../call.js';
import { formatArn } from '../cloudtrail-arn.js';
import { ServiceFault } from '../service-fault.js';
import type { Dashboard } from './dashboard.js';

/**
 * The dashboard that a client names by name or ARN. The operations declare one code only, so that it is also the answer
 * to a text that names no dashboard of the caller's account and Region.
 *
 * @throws {ServiceFault} ResourceNotFoundException
 */
export function findDashboard(nameOrArn: string | undefined, call: Call): Dashboard {
  const prefix = formatArn('cloudtrail', call.region, call.account, 'dashboard/');
  const name = nameOrArn?.startsWith(prefix) === true ? nameOrArn.slice(prefix.length) : nameOrArn;
  const dashboard = call.state.dashboards.find(call.region, name ?? '');
  if (dashboard === undefined) {
    throw new ServiceFault(
      'ResourceNotFoundException',
      `There is no dashboard ${(nameOrArn ?? '(none)').slice(0, 300)}`,
    );
  }
  call.resources.push({ type: 'AWS::CloudTrail::Dashboard', name: dashboard.arn });
  return dashboard;
}
