import { characters } from '../wire/characters.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember, structuresMember } from '../wire/members.js';
import { type AdvancedEventSelector, type AdvancedFieldSelector, fieldOperators } from './event-selector.js';
import { LINE_END, readFieldSelector } from './field-selector.js';
import { selectorFault } from './selector-fault.js';

const MAX_VALUES = 500;
const MAX_NAME = 1000;
const TRAIL_CATEGORIES: readonly string[] = ['Management', 'Data', 'NetworkActivity'];

/**
 * The advanced selectors of a trail. Their number has no limit of its own, unlike that of basic ones: AWS shows 17; what
 * counts is 500 values over all conditions (behaviour.md section 3; user guide: filtering-data-events).
 *
 * @param categories the event categories that the owner of the selectors can log
 * @throws {ServiceFault} InvalidEventSelectorsException
 */
export function readAdvancedSelectors(
  inputs: readonly JsonObject[],
  categories: readonly string[] = TRAIL_CATEGORIES,
): AdvancedEventSelector[] {
  if (inputs.length === 0) throw selectorFault('Specify a valid number of selectors (at least 1)');
  const selectors = inputs.map((input) => readSelector(input, categories));
  const values = selectors
    .flatMap((selector) => selector.FieldSelectors)
    .reduce((sum, one) => sum + countValues(one), 0);
  if (values > MAX_VALUES) {
    throw selectorFault(`Advanced event selectors have at most ${MAX_VALUES} values in all, not ${values}`);
  }
  return selectors;
}

function readSelector(input: JsonObject, categories: readonly string[]): AdvancedEventSelector {
  const name = stringMember(input, 'Name');
  if (name !== undefined && (characters(name) > MAX_NAME || LINE_END.test(name))) {
    throw selectorFault(`The name of a selector has at most ${MAX_NAME} characters, all in one line`);
  }
  const fields = (structuresMember(input, 'FieldSelectors') ?? []).map(readFieldSelector);
  const [category, ...others] = equals(fields, 'eventCategory');
  if (category === undefined || others.length > 0 || !categories.includes(category)) {
    throw selectorFault(`A selector needs eventCategory Equals one of ${categories.join(', ')}`);
  }
  if (category === 'Data' && equals(fields, 'resources.type').length === 0) {
    throw selectorFault('A selector for data events needs resources.type Equals');
  }
  const readOnly = equals(fields, 'readOnly').find((value) => value !== 'true' && value !== 'false');
  if (readOnly !== undefined) throw selectorFault(`readOnly is true or false, not ${readOnly.slice(0, 300)}`);
  return { Name: name, FieldSelectors: fields };
}

function equals(fields: readonly AdvancedFieldSelector[], field: string): string[] {
  return fields.filter((one) => one.Field === field).flatMap((one) => one.Equals ?? []);
}

function countValues(field: AdvancedFieldSelector): number {
  return fieldOperators.reduce((sum, operator) => sum + (field[operator]?.length ?? 0), 0);
}
