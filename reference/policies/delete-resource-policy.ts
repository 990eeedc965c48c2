import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { checkReady, findPolicyResource } from './policy-resource.js';

/**
 * DeleteResourcePolicy. The operation is marked idempotent and declares ResourcePolicyNotFoundException all the same; a
 * second DeleteTrail was seen to be refused in the same situation (behaviour.md section 2), so this is, too.
 */
export function deleteResourcePolicy(input: JsonObject, call: Call): object {
  const resource = findPolicyResource(stringMember(input, 'ResourceArn'), call);
  checkReady(resource);
  if (!call.state.resourcePolicies.delete(resource.owner)) {
    throw new ServiceFault('ResourcePolicyNotFoundException', `There is no policy for ${resource.arn}`);
  }
  return {};
}
