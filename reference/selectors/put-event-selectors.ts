import type { Call } from '../call.js';
import { findTrailToChange } from '../trails/find-trail.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember, structuresMember } from '../wire/members.js';
import { readAdvancedSelectors } from './advanced-selectors.js';
import { readBasicSelectors } from './basic-selectors.js';
import type { EventSelection } from './event-selector.js';
import { selectorFault } from './selector-fault.js';

/** PutEventSelectors: replaces all selectors of the trail, of whichever kind (behaviour.md section 3). */
export function putEventSelectors(input: JsonObject, call: Call): object {
  const trail = findTrailToChange(stringMember(input, 'TrailName'), call);
  const selection = readSelection(input);
  trail.selection = selection;
  return { TrailARN: trail.arn, ...selection };
}

/** Basic or advanced selectors, never both. */
function readSelection(input: JsonObject): EventSelection {
  const basic = structuresMember(input, 'EventSelectors');
  const advanced = structuresMember(input, 'AdvancedEventSelectors');
  if (basic !== undefined && advanced !== undefined) {
    throw selectorFault('Specify EventSelectors or AdvancedEventSelectors, not both');
  }
  if (basic !== undefined) return { EventSelectors: readBasicSelectors(basic) };
  if (advanced !== undefined) return { AdvancedEventSelectors: readAdvancedSelectors(advanced) };
  throw selectorFault('Specify EventSelectors or AdvancedEventSelectors');
}
