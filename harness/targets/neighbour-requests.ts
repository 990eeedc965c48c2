import { trustPolicy } from './fixtures/access-policies.js';
import { bucketConfiguration } from './fixtures/bucket-fixture.js';
import { rolePolicyName } from './fixtures/role-policy-name.js';
import { jsonRequest } from './json-request.js';
import { queryRequest } from './query-request.js';
import type { NeighbourRequest } from './target.js';

/** Lets CloudTrail do nothing. */
const shut = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Principal: { Service: 'cloudtrail.amazonaws.com' }, Action: '*', Resource: '*' }],
});
const mayNotWriteLogs = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Action: 'logs:*', Resource: '*' }],
});

/** Requests to the neighbours of CloudTrail that make things and shut it out of them. */
export const neighbourRequests = {
  makeBucket: (name: string, region: string): NeighbourRequest => ({
    service: 's3',
    method: 'PUT',
    path: `/${name}`,
    body: bucketConfiguration(region),
  }),
  shutBucket: (name: string): NeighbourRequest => ({
    service: 's3',
    method: 'PUT',
    path: `/${name}?policy=`,
    body: shut,
  }),
  removeBucket: (name: string): NeighbourRequest => ({ service: 's3', method: 'DELETE', path: `/${name}` }),
  makeKey: (Description: string) => jsonRequest('kms', 'CreateKey', { Description }),
  shutKey: (KeyId: string) => jsonRequest('kms', 'PutKeyPolicy', { KeyId, PolicyName: 'default', Policy: shut }),
  makeAlias: (AliasName: string, TargetKeyId: string) => jsonRequest('kms', 'CreateAlias', { AliasName, TargetKeyId }),
  removeAlias: (AliasName: string) => jsonRequest('kms', 'DeleteAlias', { AliasName }),
  disableKey: (KeyId: string) => jsonRequest('kms', 'DisableKey', { KeyId }),
  makeLogGroup: (logGroupName: string) => jsonRequest('logs', 'CreateLogGroup', { logGroupName }),
  makeRole: (RoleName: string) =>
    queryRequest('iam', 'CreateRole', { RoleName, AssumeRolePolicyDocument: trustPolicy }),
  keepRoleFromLogs: (RoleName: string) =>
    queryRequest('iam', 'PutRolePolicy', { RoleName, PolicyName: rolePolicyName, PolicyDocument: mayNotWriteLogs }),
};
