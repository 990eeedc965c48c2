import type { Call } from '../call.js';
import { policyAllows } from '../neighbours/policy-allows.js';
import { ServiceFault } from '../service-fault.js';

const LOG_GROUP_ARN = /^arn:aws[a-z-]*:logs:[a-z0-9-]+:(\d{12}):log-group:[A-Za-z0-9._/#-]{1,512}(?::\*)?$/;
const ROLE_ARN = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,600}$/;

/**
 * Log group and role are set together or not at all; the refusal is the same from either side (behaviour.md section 2).
 * Both are then held against their form, the log group also against the account (error-conditions.json, UpdateTrail).
 *
 * @throws {ServiceFault} InvalidCloudWatchLogsRoleArnException, InvalidCloudWatchLogsLogGroupArnException
 */
export function checkCloudWatchLogs(logGroupArn: string | undefined, roleArn: string | undefined, call: Call): void {
  if (logGroupArn !== undefined && LOG_GROUP_ARN.exec(logGroupArn)?.[1] !== call.account) {
    const message = `Not the ARN of a log group of account ${call.account}: ${logGroupArn}`;
    throw new ServiceFault('InvalidCloudWatchLogsLogGroupArnException', message);
  }
  if ((logGroupArn === undefined) !== (roleArn === undefined)) {
    const message = 'You must specify a role ARN as well as a log group.';
    throw new ServiceFault('InvalidCloudWatchLogsRoleArnException', message);
  }
  if (roleArn !== undefined && !ROLE_ARN.test(roleArn)) {
    throw new ServiceFault('InvalidCloudWatchLogsRoleArnException', `Not the ARN of a role: ${roleArn}`);
  }
}

/**
 * Log group and role must be there when a trail is pointed at them; CloudTrail must be able to assume the role, and the
 * role to write (error-conditions.json, CreateTrail: two codes were seen). A role without policies may write, so that
 * making the role is enough.
 *
 * @throws {ServiceFault} InvalidCloudWatchLogsLogGroupArnException, InvalidCloudWatchLogsRoleArnException
 */
export function checkCloudWatchLogsUsable(logGroupArn: string, roleArn: string, call: Call): void {
  const { logGroups, roles } = call.state.neighbours;
  if (!logGroups.has(logGroupArn.replace(/:\*$/, ''))) {
    const message = `The log group does not exist: ${logGroupArn}`;
    throw new ServiceFault('InvalidCloudWatchLogsLogGroupArnException', message);
  }
  const role = roles.get(roleArn);
  if (role === undefined || !policyAllows(role.trustPolicy, 'sts:AssumeRole')) {
    const message = `The role cannot be assumed: ${roleArn}`;
    throw new ServiceFault('InvalidCloudWatchLogsRoleArnException', message);
  }
  const policies = [...role.policies.values()];
  const allowed = (action: string) => policies.some((policy) => policyAllows(policy, action, true));
  if (policies.length > 0 && !(allowed('logs:CreateLogStream') && allowed('logs:PutLogEvents'))) {
    const message = `The role ${roleArn} may not write to the log group ${logGroupArn}`;
    throw new ServiceFault('InvalidCloudWatchLogsLogGroupArnException', message);
  }
}
