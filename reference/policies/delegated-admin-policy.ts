import type { Call } from '../call.js';
import { partitionOf } from '../cloudtrail-arn.js';
import type { PolicyResource } from './policy-resource.js';

/** What a delegated administrator may do with an event data store of the organization. */
const ACTIONS = [
  'AddTags',
  'CancelQuery',
  'DeleteEventDataStore',
  'DescribeQuery',
  'GetEventDataStore',
  'GetQueryResults',
  'ListQueries',
  'ListTags',
  'RemoveTags',
  'RestoreEventDataStore',
  'StartEventDataStoreIngestion',
  'StartQuery',
  'StopEventDataStoreIngestion',
  'UpdateEventDataStore',
];

/**
 * The policy that CloudTrail itself makes for the delegated administrators on an event data store of the organization
 * (API_GetResourcePolicy); undefined where there is no such store or administrator. Its wording is not among the facts:
 * one statement, for all administrators.
 */
export function delegatedAdminPolicy(resource: PolicyResource, call: Call): string | undefined {
  const admins = [...call.state.delegatedAdmins];
  if (!resource.delegated || admins.length === 0) return undefined;
  const partition = partitionOf(call.region);
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'DelegatedAdminAccess',
        Effect: 'Allow',
        Principal: { AWS: admins.map((admin) => `arn:${partition}:iam::${admin}:root`) },
        Action: ACTIONS.map((action) => `cloudtrail:${action}`),
        Resource: resource.arn,
      },
    ],
  });
}
