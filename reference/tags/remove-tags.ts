import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { readTags } from './tag-rules.js';
import { findTaggedResource } from './tagged-resource.js';

/** RemoveTags, by key alone; a key that is not there is no error, as the idempotent trait promises (behaviour.md section 5). */
export function removeTags(input: JsonObject, call: Call): object {
  const resource = findTaggedResource(stringMember(input, 'ResourceId'), call);
  const removed = readTags(input, 'TagsList');
  if (removed === undefined) throw new ServiceFault('InvalidTagParameterException', 'TagsList is required');
  for (const { Key } of removed) resource.tags.delete(Key);
  return {};
}
