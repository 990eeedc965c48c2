import { ServiceFault } from '../service-fault.js';
import { characters } from '../wire/characters.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember, stringsMember, structuresMember } from '../wire/members.js';
import type { AggregationConfiguration, ContextKeySelector, EventConfiguration } from './event-configuration.js';

const CONTEXT_TYPES: readonly string[] = ['TagContext', 'RequestContext'];
const MAX_CONTEXT_SELECTORS = 2;
const MAX_KEYS = 50;
const MAX_KEY = 128;
const TEMPLATES: readonly string[] = ['API_ACTIVITY', 'RESOURCE_ACCESS', 'USER_ACTIONS'];
const MAX_AGGREGATIONS = 1;
const MAX_TEMPLATES = 50;

/**
 * The configuration of a store that comes of an input laid over what was there; the operation updates, so absent
 * members keep their value. Context keys need large events (behaviour.md section 3), judged on the result.
 *
 * @throws {ServiceFault} InvalidParameterException (bounds.json), InvalidParameterCombinationException
 */
export function mergeEventConfiguration(input: JsonObject, before: EventConfiguration): EventConfiguration {
  const maxEventSize = stringMember(input, 'MaxEventSize') ?? before.maxEventSize;
  if (maxEventSize !== 'Standard' && maxEventSize !== 'Large')
    throw invalidParameter('MaxEventSize: Standard or Large');
  const given = structuresMember(input, 'ContextKeySelectors');
  if (given !== undefined && given.length > MAX_CONTEXT_SELECTORS) {
    throw invalidParameter(`ContextKeySelectors has at most ${MAX_CONTEXT_SELECTORS} members`);
  }
  const contextKeySelectors = given?.map(readContextKeys) ?? before.contextKeySelectors;
  if (contextKeySelectors.length > 0 && maxEventSize !== 'Large') {
    throw new ServiceFault('InvalidParameterCombinationException', 'ContextKeySelectors needs MaxEventSize Large');
  }
  return { maxEventSize, contextKeySelectors };
}

/**
 * The aggregations of a trail; undefined when the member is absent (bounds.json).
 *
 * @throws {ServiceFault} InvalidParameterException
 */
export function readAggregations(input: JsonObject): AggregationConfiguration[] | undefined {
  const given = structuresMember(input, 'AggregationConfigurations');
  if (given !== undefined && given.length > MAX_AGGREGATIONS) {
    throw invalidParameter(`AggregationConfigurations has at most ${MAX_AGGREGATIONS} member`);
  }
  return given?.map((one) => {
    const templates = stringsMember(one, 'Templates') ?? [];
    const category = stringMember(one, 'EventCategory');
    if (templates.length < 1 || templates.length > MAX_TEMPLATES || templates.some((t) => !TEMPLATES.includes(t))) {
      throw invalidParameter(`Templates has 1 to ${MAX_TEMPLATES} of ${TEMPLATES.join(', ')}`);
    }
    if (category !== 'Data') throw invalidParameter('EventCategory of an aggregation is Data');
    return { Templates: templates, EventCategory: category };
  });
}

function readContextKeys(input: JsonObject): ContextKeySelector {
  const type = stringMember(input, 'Type');
  const keys = stringsMember(input, 'Equals') ?? [];
  if (type === undefined || !CONTEXT_TYPES.includes(type)) {
    throw invalidParameter(`Type of a context key selector is one of ${CONTEXT_TYPES.join(', ')}`);
  }
  if (keys.length < 1 || keys.length > MAX_KEYS || keys.some((key) => key === '' || characters(key) > MAX_KEY)) {
    throw invalidParameter(`Equals has 1 to ${MAX_KEYS} keys of 1 to ${MAX_KEY} characters`);
  }
  return { Type: type, Equals: keys };
}
