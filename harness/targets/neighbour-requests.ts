import type { JsonObject } from '../wire/json-body.js';
import { iamRequest } from './iam-request.js';
import type { NeighbourRequest } from './target.js';

/** Lets CloudTrail do nothing. */
const shut = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Principal: { Service: 'cloudtrail.amazonaws.com' }, Action: '*', Resource: '*' }],
});
const mayAssume = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'cloudtrail.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
const mayNotWriteLogs = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Action: 'logs:*', Resource: '*' }],
});
const policyName = 'ctc';

/** Requests to the neighbours of CloudTrail that make things and shut it out of them. */
export const neighbourRequests = {
  /** S3 wants the Region named everywhere but in us-east-1, where it must not be (API_CreateBucket of S3). */
  makeBucket: (name: string, region: string): NeighbourRequest => ({
    service: 's3',
    method: 'PUT',
    path: `/${name}`,
    body:
      region === 'us-east-1'
        ? ''
        : `<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`,
  }),
  shutBucket: (name: string): NeighbourRequest => ({
    service: 's3',
    method: 'PUT',
    path: `/${name}?policy=`,
    body: shut,
  }),
  removeBucket: (name: string): NeighbourRequest => ({ service: 's3', method: 'DELETE', path: `/${name}` }),
  makeKey: (Description: string) => jsonCall('kms', 'TrentService.CreateKey', { Description }),
  shutKey: (KeyId: string) =>
    jsonCall('kms', 'TrentService.PutKeyPolicy', { KeyId, PolicyName: 'default', Policy: shut }),
  disableKey: (KeyId: string) => jsonCall('kms', 'TrentService.DisableKey', { KeyId }),
  removeKey: (KeyId: string) => jsonCall('kms', 'TrentService.ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 }),
  makeLogGroup: (logGroupName: string) => jsonCall('logs', 'Logs_20140328.CreateLogGroup', { logGroupName }),
  removeLogGroup: (logGroupName: string) => jsonCall('logs', 'Logs_20140328.DeleteLogGroup', { logGroupName }),
  makeRole: (RoleName: string) => iamRequest({ Action: 'CreateRole', RoleName, AssumeRolePolicyDocument: mayAssume }),
  keepRoleFromLogs: (RoleName: string) =>
    iamRequest({ Action: 'PutRolePolicy', RoleName, PolicyName: policyName, PolicyDocument: mayNotWriteLogs }),
  letRoleBe: (RoleName: string) => iamRequest({ Action: 'DeleteRolePolicy', RoleName, PolicyName: policyName }),
};

/** A call of a neighbour that speaks JSON 1.1. */
function jsonCall(service: string, target: string, input: JsonObject): NeighbourRequest {
  return {
    service,
    method: 'POST',
    path: '/',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target },
    body: JSON.stringify(input),
  };
}
