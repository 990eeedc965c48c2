import { readAdvancedSelectors } from '../selectors/advanced-selectors.js';
import type { AdvancedEventSelector } from '../selectors/event-selector.js';
import { selectorFault } from '../selectors/selector-fault.js';
import type { JsonObject } from '../wire/json-value.js';

/** Categories of events whose ingestion can be started and stopped (behaviour.md section 4). */
const LIVE_CATEGORIES: readonly string[] = ['Management', 'Data', 'NetworkActivity', 'ConfigurationItem'];
/** Categories that are chosen as a whole: beside eventCategory there is nothing to filter by. */
const WHOLE_CATEGORIES: readonly string[] = ['Insight', 'ConfigurationItem', 'Evidence', 'ActivityAuditLog'];
/** Categories that trails log, too. */
const TRAIL_CATEGORIES: readonly string[] = ['Management', 'Data', 'NetworkActivity'];
const CATEGORIES: readonly string[] = [...TRAIL_CATEGORIES, ...WHOLE_CATEGORIES];

/** What a store selects whose maker did not say (behaviour.md section 4). */
export const defaultSelectors: AdvancedEventSelector[] = [
  { Name: 'Default management events', FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] },
];

/**
 * The selectors of an event data store: those of a trail, and the categories that only stores have. Their number has no
 * limit of its own: the reference speaks of five, the user guide shows six (UpdateEventDataStore), so the 500 values of
 * the reader are the only limit. Sources: API_AdvancedFieldSelector, API_CreateEventDataStore.
 *
 * @throws {ServiceFault} InvalidEventSelectorsException
 */
export function readStoreSelectors(inputs: readonly JsonObject[]): AdvancedEventSelector[] {
  const selectors = readAdvancedSelectors(inputs, CATEGORIES);
  for (const selector of selectors) {
    const category = categoryOf(selector);
    if (WHOLE_CATEGORIES.includes(category) && selector.FieldSelectors.length > 1) {
      throw selectorFault(`Events of the category ${category} cannot be filtered further`);
    }
  }
  return selectors;
}

/** The categories that the selectors choose, each once. */
export function categoriesOf(selectors: readonly AdvancedEventSelector[]): Set<string> {
  return new Set(selectors.map(categoryOf));
}

/** Whether events come to the store live, so that their ingestion can be started and stopped. */
export function hasLiveEvents(selectors: readonly AdvancedEventSelector[]): boolean {
  return [...categoriesOf(selectors)].every((category) => LIVE_CATEGORIES.includes(category));
}

/** Whether the store is one for the events that trails log. */
export function takesTrailEvents(selectors: readonly AdvancedEventSelector[]): boolean {
  return [...categoriesOf(selectors)].some((category) => TRAIL_CATEGORIES.includes(category));
}

function categoryOf(selector: AdvancedEventSelector): string {
  return selector.FieldSelectors.find((one) => one.Field === 'eventCategory')?.Equals?.[0] ?? '';
}
