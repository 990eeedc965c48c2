import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { delegatedAdminPolicy } from './delegated-admin-policy.js';
import { findPolicyResource } from './policy-resource.js';

/**
 * GetResourcePolicy. A resource without a policy has none to find (error-conditions.json, GetResourcePolicy); where
 * CloudTrail made one for the delegated administrators, that alone is the answer.
 */
export function getResourcePolicy(input: JsonObject, call: Call): object {
  const resource = findPolicyResource(stringMember(input, 'ResourceArn'), call);
  const policy = call.state.resourcePolicies.get(resource.owner);
  const delegated = delegatedAdminPolicy(resource, call);
  if (policy === undefined && delegated === undefined) {
    throw new ServiceFault('ResourcePolicyNotFoundException', `There is no policy for ${resource.arn}`);
  }
  return { ResourceArn: resource.arn, ResourcePolicy: policy, DelegatedAdminResourcePolicy: delegated };
}
