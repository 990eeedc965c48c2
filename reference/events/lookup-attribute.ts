import { ServiceFault } from '../service-fault.js';
import { characters } from '../wire/characters.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember, structuresMember } from '../wire/members.js';
import { EVENT_SOURCE, type RecordedEvent, USER_NAME } from './recorded-event.js';

/** The one attribute that a lookup may ask for. */
export interface LookupAttribute {
  key: string;
  value: string;
}

const MAX_WEIGHT = 2000;

/** Per key, whether an event has the value. */
const MATCHERS: ReadonlyMap<string, (event: RecordedEvent, value: string) => boolean> = new Map([
  ['EventId', (event, value) => event.id === value],
  ['EventName', (event, value) => event.operation === value],
  ['ReadOnly', (event, value) => String(event.readOnly) === value],
  ['Username', (_event, value) => value === USER_NAME],
  ['ResourceType', (event, value) => event.resources.some((resource) => resource.type === value)],
  ['ResourceName', (event, value) => event.resources.some((resource) => resource.name === value)],
  ['EventSource', (_event, value) => value === EVENT_SOURCE],
  ['AccessKeyId', (event, value) => event.accessKeyId === value],
]);

/**
 * The attribute of a lookup: at most one, with a known key and a value of 1 to 2000 characters, of which some count
 * double (behaviour.md section 6).
 *
 * @throws {ServiceFault} InvalidLookupAttributesException
 */
export function readLookupAttribute(input: JsonObject): LookupAttribute | undefined {
  const [attribute, ...others] = structuresMember(input, 'LookupAttributes') ?? [];
  if (attribute === undefined) return undefined;
  if (others.length > 0) throw invalid('Only one lookup attribute is allowed');
  const key = stringMember(attribute, 'AttributeKey') ?? '';
  const value = stringMember(attribute, 'AttributeValue') ?? '';
  if (!MATCHERS.has(key)) throw invalid(`Not an attribute to look events up by: ${key.slice(0, 100)}`);
  if (value === '' || weight(value) > MAX_WEIGHT) throw invalid(`An attribute value has 1 to ${MAX_WEIGHT} characters`);
  return { key, value };
}

/** Whether the event has the attribute; every event has none. */
export function hasAttribute(event: RecordedEvent, attribute: LookupAttribute | undefined): boolean {
  return attribute === undefined || MATCHERS.get(attribute.key)?.(event, attribute.value) === true;
}

/** Underscore, space, comma and newline count for two. */
function weight(value: string): number {
  return characters(value) + (value.match(/[_ ,\n]/g)?.length ?? 0);
}

function invalid(message: string): ServiceFault {
  return new ServiceFault('InvalidLookupAttributesException', message);
}
