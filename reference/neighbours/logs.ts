import { formatArn } from '../cloudtrail-arn.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import type { JsonOperation } from './json-protocol.js';
import { type NeighbourCall, NeighbourFault } from './neighbour-call.js';

const NAME = /^[.\-_/#A-Za-z0-9]{1,512}$/;

const createLogGroup: JsonOperation = (input, call) => {
  const arn = groupArn(input, call);
  if (call.state.logGroups.has(arn)) {
    throw new NeighbourFault('ResourceAlreadyExistsException', 'The specified log group already exists');
  }
  call.state.logGroups.add(arn);
  return undefined;
};

const deleteLogGroup: JsonOperation = (input, call) => {
  if (!call.state.logGroups.delete(groupArn(input, call))) {
    throw new NeighbourFault('ResourceNotFoundException', 'The specified log group does not exist.');
  }
  return undefined;
};

function groupArn(input: JsonObject, call: NeighbourCall): string {
  const name = stringMember(input, 'logGroupName') ?? '';
  if (!NAME.test(name)) throw new NeighbourFault('InvalidParameterException', 'logGroupName is not a valid name');
  return formatArn('logs', call.region, call.account, `log-group:${name}`);
}

/**
 * As much of CloudWatch Logs as a trail needs.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
 */
export const logs: ReadonlyMap<string, JsonOperation> = new Map([
  ['Logs_20140328.CreateLogGroup', createLogGroup],
  ['Logs_20140328.DeleteLogGroup', deleteLogGroup],
]);
