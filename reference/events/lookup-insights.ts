import type { Call } from '../call.js';
import { type InsightsEvent, insightsEventAnswer } from '../insights/insights-event.js';
import { watchesErrorRates } from '../insights/watches-error-rates.js';
import type { JsonObject } from '../wire/json-value.js';
import { listPage } from '../wire/list-page.js';
import type { Lookup } from './lookup.js';
import { EVENT_SOURCE, isReadOnly } from './recorded-event.js';

const MATCHERS: Readonly<Record<string, (event: InsightsEvent, value: string) => boolean>> = {
  EventId: ({ id }, value) => id === value,
  EventName: ({ operation }, value) => operation === value,
  EventSource: (_event, value) => value === EVENT_SOURCE,
  ReadOnly: ({ operation }, value) => String(isReadOnly(operation)) === value,
};

/** LookupEvents with the category `insight`: those of the Region, if a trail at home there has Insights on them. */
export function lookupInsights(input: JsonObject, lookup: Lookup, limit: number, call: Call): object {
  const { attribute, start = 0, end = call.now } = lookup;
  const watched = call.state.trails.home(call.region).some(watchesErrorRates);
  const has = (event: InsightsEvent) =>
    attribute === undefined || MATCHERS[attribute.key]?.(event, attribute.value) === true;
  const events = watched ? call.state.errorRates.all(call.region) : [];
  const { page, NextToken } = listPage(
    events.filter((event) => event.time >= start && event.time <= end && has(event)),
    input,
    { limit, order: 'newest first', parameters: lookup, code: 'InvalidNextTokenException' },
  );
  return { Events: page.map(insightsEventAnswer), NextToken };
}
