import type { JsonObject } from '../wire/json-value.js';
import { booleanMember, stringMember, stringsMember, structuresMember } from '../wire/members.js';
import { checkDataResourceTotal, readDataResource } from './data-resources.js';
import type { EventSelector } from './event-selector.js';
import { selectorFault } from './selector-fault.js';

const MAX_SELECTORS = 5;
const READ_WRITE_TYPES: readonly string[] = ['ReadOnly', 'WriteOnly', 'All'];
const EXCLUDABLE_SOURCES: readonly string[] = ['kms.amazonaws.com', 'rdsdata.amazonaws.com'];

/**
 * The basic selectors of a trail, 1 to 5, with their defaults (behaviour.md section 3; the message about the number was
 * seen for an empty list).
 *
 * @throws {ServiceFault} InvalidEventSelectorsException
 */
export function readBasicSelectors(inputs: readonly JsonObject[]): EventSelector[] {
  if (inputs.length < 1 || inputs.length > MAX_SELECTORS) {
    throw selectorFault(`Specify a valid number of selectors (1 to ${MAX_SELECTORS}) for your trail`);
  }
  const selectors = inputs.map(readSelector);
  checkDataResourceTotal(selectors.flatMap((selector) => selector.DataResources));
  return selectors;
}

function readSelector(input: JsonObject): EventSelector {
  const readWriteType = stringMember(input, 'ReadWriteType') ?? 'All';
  const includeManagementEvents = booleanMember(input, 'IncludeManagementEvents') ?? true;
  const dataResources = (structuresMember(input, 'DataResources') ?? []).map(readDataResource);
  const excluded = stringsMember(input, 'ExcludeManagementEventSources') ?? [];
  if (!READ_WRITE_TYPES.includes(readWriteType)) throw selectorFault(`Not a ReadWriteType: ${readWriteType}`);
  if (!includeManagementEvents && dataResources.length === 0) {
    throw selectorFault('A selector without management events needs data resources');
  }
  const unknown = excluded.find((source) => !EXCLUDABLE_SOURCES.includes(source));
  if (unknown !== undefined) throw selectorFault(`Not an event source that can be excluded: ${unknown.slice(0, 300)}`);
  return {
    ReadWriteType: readWriteType,
    IncludeManagementEvents: includeManagementEvents,
    DataResources: dataResources,
    ExcludeManagementEventSources: excluded,
  };
}
