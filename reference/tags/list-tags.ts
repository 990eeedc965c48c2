import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { listPage } from '../wire/list-page.js';
import { stringsMember } from '../wire/members.js';
import { findTaggedResource } from './tagged-resource.js';

const MAX_ARNS = 20;

/**
 * ListTags: the tags of up to 20 resources, in the order in which they were asked for.
 * The code beyond 20 is documented nowhere (error-conditions.json, open questions).
 */
export function listTags(input: JsonObject, call: Call): object {
  const ids = stringsMember(input, 'ResourceIdList') ?? [];
  if (ids.length === 0) throw new ServiceFault('CloudTrailARNInvalidException', 'ResourceIdList has no ARN');
  if (ids.length > MAX_ARNS) {
    throw new ServiceFault('InvalidParameterException', `ResourceIdList has at most ${MAX_ARNS} ARNs`);
  }
  const resources = ids.map((id, index) => ({ serial: index + 1, resource: findTaggedResource(id, call, true) }));
  const { page, NextToken } = listPage(resources, input, {
    limit: call.pageSize,
    order: 'oldest first',
    parameters: ['ListTags', call.region, ids],
    code: 'InvalidTokenException',
  });
  const ResourceTagList = page.map(({ resource }) => ({
    ResourceId: resource.arn,
    TagsList: [...resource.tags].map(([Key, Value]) => ({ Key, Value })),
  }));
  return { ResourceTagList, NextToken };
}
