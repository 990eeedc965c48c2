import { characters } from '../wire/characters.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember, stringsMember } from '../wire/members.js';
import { type AdvancedFieldSelector, fieldOperators } from './event-selector.js';
import { selectorFault } from './selector-fault.js';

const MAX_VALUE = 2048;
/** What the `.` of the published patterns leaves out (bounds.json). */
export const LINE_END = /[\n\r\u2028\u2029]/;
const EQUALS_ONLY: readonly string[] = ['readOnly', 'eventCategory', 'resources.type'];

/**
 * The facts list no fields; bounds.json only says that not every well-formed one means something. These are the fields of
 * AWS's PutEventSelectors examples, readOnly, and three from general knowledge of the service that no source at hand
 * confirms: eventType, sessionCredentialFromConsole, userIdentity.arn.
 */
const FIELDS: readonly string[] = [
  ...EQUALS_ONLY,
  'errorCode',
  'eventName',
  'eventSource',
  'eventType',
  'resources.ARN',
  'sessionCredentialFromConsole',
  'userIdentity.arn',
  'vpcEndpointId',
];

/**
 * One condition of an advanced selector: a field that events have, at least one operator, values of 1 to 2048
 * characters (bounds.json), and Equals alone for three of the fields (behaviour.md section 3).
 *
 * @throws {ServiceFault} InvalidEventSelectorsException
 */
export function readFieldSelector(input: JsonObject): AdvancedFieldSelector {
  const field = stringMember(input, 'Field');
  if (field === undefined || !FIELDS.includes(field)) {
    throw selectorFault(`Not a field to select by: ${field?.slice(0, 300) ?? '(none)'}`);
  }
  const selector: AdvancedFieldSelector = { Field: field };
  let operators = 0;
  for (const operator of fieldOperators) {
    const values = stringsMember(input, operator);
    if (values === undefined) continue;
    if (EQUALS_ONLY.includes(field) && operator !== 'Equals') throw selectorFault(`${field} takes Equals only`);
    if (values.length === 0) throw selectorFault(`${operator} of ${field} has no values`);
    if (values.some((value) => value === '' || characters(value) > MAX_VALUE || LINE_END.test(value))) {
      throw selectorFault(`A value of ${field} has 1 to ${MAX_VALUE} characters, all in one line`);
    }
    selector[operator] = values;
    operators += 1;
  }
  if (operators === 0) throw selectorFault(`${field} has no operator`);
  return selector;
}
