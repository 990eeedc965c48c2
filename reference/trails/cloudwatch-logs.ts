import type { Call } from '../call.js';
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
