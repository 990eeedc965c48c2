import type { Call } from '../call.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { delegatedAdminPolicy } from './delegated-admin-policy.js';
import { checkPolicyDocument } from './policy-document.js';
import { checkReady, findPolicyResource } from './policy-resource.js';

/** PutResourcePolicy; the policy replaces the one before, and comes back as it was sent (documented-examples). */
export function putResourcePolicy(input: JsonObject, call: Call): object {
  const resource = findPolicyResource(stringMember(input, 'ResourceArn'), call);
  const policy = stringMember(input, 'ResourcePolicy') ?? '';
  checkPolicyDocument(policy, resource.arn, resource.rules);
  checkReady(resource);
  call.state.resourcePolicies.set(resource.owner, policy);
  return {
    ResourceArn: resource.arn,
    ResourcePolicy: policy,
    DelegatedAdminResourcePolicy: delegatedAdminPolicy(resource, call),
  };
}
