import { ServiceFault } from '../service-fault.js';
import { characters } from '../wire/characters.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember, structuresMember } from '../wire/members.js';

/** A tag; without a value it is kept so, and the value is absent on the wire (behaviour.md section 5). */
interface Tag {
  Key: string;
  Value: string | undefined;
}

const TAGS_PER_RESOURCE = 50;
const MAX_KEY = 128;
const MAX_VALUE = 256;

/**
 * A list of tags, or undefined when the member is absent: keys of 1 to 128 characters, values of 1 to 256 (bounds.json),
 * no key twice (behaviour.md section 5).
 *
 * @throws {ServiceFault} InvalidTagParameterException
 */
export function readTags(input: JsonObject, member: string): Tag[] | undefined {
  const tags = structuresMember(input, member)?.map((tag) => {
    const key = stringMember(tag, 'Key') ?? '';
    const value = stringMember(tag, 'Value');
    if (key === '' || characters(key) > MAX_KEY) throw invalid(`A tag key has 1 to ${MAX_KEY} characters`);
    if (value !== undefined && (value === '' || characters(value) > MAX_VALUE)) {
      throw invalid(`A tag value has 1 to ${MAX_VALUE} characters`);
    }
    return { Key: key, Value: value };
  });
  if (tags !== undefined && new Set(tags.map((tag) => tag.Key)).size < tags.length) {
    throw invalid('A tag key is there twice');
  }
  return tags;
}

/**
 * The tags that a resource has after more were added: a key that was there gets the new value, and 50 is the limit of
 * the result (behaviour.md section 5).
 *
 * @throws {ServiceFault} TagsLimitExceededException
 */
export function mergeTags(
  before: ReadonlyMap<string, string | undefined>,
  added: readonly Tag[],
): Map<string, string | undefined> {
  const merged = new Map(before);
  for (const { Key, Value } of added) merged.set(Key, Value);
  if (merged.size > TAGS_PER_RESOURCE) {
    throw new ServiceFault('TagsLimitExceededException', `A resource has at most ${TAGS_PER_RESOURCE} tags`);
  }
  return merged;
}

function invalid(message: string): ServiceFault {
  return new ServiceFault('InvalidTagParameterException', message);
}
