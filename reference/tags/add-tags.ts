import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { mergeTags, readTags } from './tag-rules.js';
import { findTaggedResource } from './tagged-resource.js';

/** AddTags: all of them or, when one rule is broken, none. */
export function addTags(input: JsonObject, call: Call): object {
  const resource = findTaggedResource(stringMember(input, 'ResourceId'), call);
  const added = readTags(input, 'TagsList');
  if (added === undefined) throw new ServiceFault('InvalidTagParameterException', 'TagsList is required');
  for (const [key, value] of mergeTags(resource.tags, added)) resource.tags.set(key, value);
  return {};
}
