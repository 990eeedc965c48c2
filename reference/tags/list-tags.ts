import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember, stringsMember } from '../wire/members.js';
import { findTaggedResource } from './tagged-resource.js';

const MAX_ARNS = 20;

/**
 * ListTags: the tags of up to 20 resources in one page, so no token is ever given out and none is valid.
 * The code beyond 20 is documented nowhere (error-conditions.json, open questions).
 */
export function listTags(input: JsonObject, call: Call): object {
  const ids = stringsMember(input, 'ResourceIdList') ?? [];
  if (ids.length === 0) throw new ServiceFault('CloudTrailARNInvalidException', 'ResourceIdList has no ARN');
  if (ids.length > MAX_ARNS) {
    throw new ServiceFault('InvalidParameterException', `ResourceIdList has at most ${MAX_ARNS} ARNs`);
  }
  if (stringMember(input, 'NextToken') !== undefined) {
    throw new ServiceFault('InvalidTokenException', 'The token is not valid');
  }
  return {
    ResourceTagList: ids.map((id) => {
      const { arn, tags } = findTaggedResource(id, call);
      return { ResourceId: arn, TagsList: [...tags].map(([Key, Value]) => ({ Key, Value })) };
    }),
  };
}
