import { userArn } from '../events/event-record.js';
import { EVENT_SOURCE, type RecordedEvent } from '../events/recorded-event.js';
import type { AdvancedEventSelector, AdvancedFieldSelector } from '../selectors/event-selector.js';

type Values = (event: RecordedEvent) => readonly string[];
type Test = (value: string, wanted: string) => boolean;

const equals: Test = (value, wanted) => value === wanted;
const startsWith: Test = (value, wanted) => value.startsWith(wanted);
const endsWith: Test = (value, wanted) => value.endsWith(wanted);

/** What the events of the reference have per field; they have none of the other fields. */
const VALUES: ReadonlyMap<string, Values> = new Map<string, Values>([
  ['eventCategory', () => ['Management']],
  ['eventName', (event) => [event.operation]],
  ['eventSource', () => [EVENT_SOURCE]],
  ['eventType', () => ['AwsApiCall']],
  ['readOnly', (event) => [String(event.readOnly)]],
  ['errorCode', ({ error }) => (error === undefined ? [] : [error.code])],
  ['resources.type', ({ resources }) => resources.map((resource) => resource.type)],
  ['resources.ARN', ({ resources }) => resources.map((resource) => resource.name)],
  ['userIdentity.arn', (event) => [userArn(event)]],
]);

/** Whether one of the selectors takes the event. */
export function selectsEvent(selectors: readonly AdvancedEventSelector[], event: RecordedEvent): boolean {
  return selectors.some(({ FieldSelectors }) => FieldSelectors.every((field) => fits(field, event)));
}

/**
 * Whether the event fits one condition: any of the including operators, if there are some, and none of the excluding
 * ones (user guide: filtering-data-events). An event without the field fits excluding operators only.
 */
function fits(field: AdvancedFieldSelector, event: RecordedEvent): boolean {
  const values = VALUES.get(field.Field)?.(event) ?? [];
  const any = (test: Test, wanted: readonly string[] = []) =>
    values.some((value) => wanted.some((one) => test(value, one)));
  if (any(equals, field.NotEquals) || any(startsWith, field.NotStartsWith) || any(endsWith, field.NotEndsWith)) {
    return false;
  }
  const includes = (field.Equals ?? field.StartsWith ?? field.EndsWith) !== undefined;
  return !includes || any(equals, field.Equals) || any(startsWith, field.StartsWith) || any(endsWith, field.EndsWith);
}
