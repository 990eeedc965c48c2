import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember, stringsMember } from '../wire/members.js';

/** An Insights type with the categories of events that it watches. */
export interface InsightSelector {
  InsightType: string;
  EventCategories: string[];
}

const TYPES: readonly string[] = ['ApiCallRateInsight', 'ApiErrorRateInsight'];
const CATEGORIES: readonly string[] = ['Management', 'Data'];

/**
 * Insights selectors with their default, the Management events (behaviour.md section 3). A type that is named twice
 * watches the categories of both: the facts forbid it nowhere.
 *
 * @throws {ServiceFault} InvalidInsightSelectorsException
 */
export function readInsightSelectors(inputs: readonly JsonObject[]): InsightSelector[] {
  const categoriesOf = new Map<string, Set<string>>();
  for (const input of inputs) {
    const type = stringMember(input, 'InsightType');
    if (type === undefined || !TYPES.includes(type)) throw invalid(`Not an Insights type: ${type ?? '(none)'}`);
    const given = stringsMember(input, 'EventCategories') ?? [];
    const unknown = given.find((category) => !CATEGORIES.includes(category));
    if (unknown !== undefined) throw invalid(`Not a category of events for Insights: ${unknown}`);
    const categories = categoriesOf.get(type) ?? new Set<string>();
    for (const category of given.length === 0 ? ['Management'] : given) categories.add(category);
    categoriesOf.set(type, categories);
  }
  return [...categoriesOf].map(([type, categories]) => ({ InsightType: type, EventCategories: [...categories] }));
}

function invalid(message: string): ServiceFault {
  return new ServiceFault('InvalidInsightSelectorsException', message.slice(0, 400));
}
