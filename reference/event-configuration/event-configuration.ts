/** How large the events of a store may get, and what enriches them (API_PutEventConfiguration). */
export interface EventConfiguration {
  maxEventSize: 'Standard' | 'Large';
  contextKeySelectors: ContextKeySelector[];
}

/** Keys of one kind that are added to events. */
export interface ContextKeySelector {
  Type: string;
  Equals: string[];
}

/** What the events of a trail are summed up by. */
export interface AggregationConfiguration {
  Templates: string[];
  EventCategory: string;
}

/** What a store has that nobody configured (behaviour.md section 3). */
export const defaultEventConfiguration: EventConfiguration = { maxEventSize: 'Standard', contextKeySelectors: [] };
