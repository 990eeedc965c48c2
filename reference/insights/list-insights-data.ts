import type { Call } from '../call.js';
import { EVENT_SOURCE } from '../events/recorded-event.js';
import { readReference } from '../trails/find-trail.js';
import type { Trail } from '../trails/trail.js';
import { characters } from '../wire/characters.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import { isJsonObject, type JsonObject } from '../wire/json-value.js';
import { listPage } from '../wire/list-page.js';
import { readPageLimit } from '../wire/max-results.js';
import { stringMember } from '../wire/members.js';
import { readTimeRange } from '../wire/time-range.js';
import { asInvalidParameter } from './as-invalid-parameter.js';
import { type InsightsEvent, insightsEventAnswer } from './insights-event.js';
import { watchesErrorRates } from './watches-error-rates.js';

const DIMENSIONS: ReadonlyMap<string, (event: InsightsEvent) => string> = new Map([
  ['EventId', ({ id }: InsightsEvent) => id],
  ['EventName', ({ operation }: InsightsEvent) => operation],
  ['EventSource', () => EVENT_SOURCE],
]);
const HISTORY_MS = 90 * 24 * 3600 * 1000;
const MAX_VALUE = 2000;
const LIMIT = { member: 'MaxResults', max: 50, default: 50, code: 'InvalidParameterException' } as const;

/**
 * ListInsightsData: the Insights events of the trail's Region, newest first, where the trail has Insights that watch for
 * them. One code is declared for everything that can be wrong with a request, an unknown trail included
 * (API_ListInsightsData; bounds.json).
 */
export function listInsightsData(input: JsonObject, call: Call): object {
  const trail = findSource(stringMember(input, 'InsightSource'), call);
  if (stringMember(input, 'DataType') !== 'InsightsEvents') throw invalidParameter('DataType is InsightsEvents');
  const dimension = readDimension(input);
  const { start = 0, end = call.now } = readTimeRange(input, { code: 'InvalidParameterException' });
  const events = watchesErrorRates(trail) ? call.state.errorRates.all(trail.homeRegion) : [];
  const oldest = Math.max(start, call.now - HISTORY_MS);
  const wanted = events.filter(
    (event) =>
      event.time >= oldest &&
      event.time <= end &&
      (dimension === undefined || DIMENSIONS.get(dimension.key)?.(event) === dimension.value),
  );
  const { page, NextToken } = listPage(wanted, input, {
    limit: readPageLimit(input, LIMIT),
    order: 'newest first',
    parameters: ['ListInsightsData', trail.arn, dimension, input.StartTime ?? null, input.EndTime ?? null],
    code: 'InvalidParameterException',
  });
  return { Events: page.map(insightsEventAnswer), NextToken };
}

/** The ARN of a trail of the account, wherever its home is. */
function findSource(source: string | undefined, call: Call): Trail {
  if (source?.startsWith('arn:') !== true) throw invalidParameter('InsightSource is the ARN of a trail');
  const { name, region } = asInvalidParameter(() => readReference(source, call));
  const trail = call.state.trails.find(region, name);
  if (trail === undefined) throw invalidParameter(`There is no trail ${source}`);
  return trail;
}

/** A map with at most one pair. */
function readDimension(input: JsonObject): { key: string; value: string } | undefined {
  const dimensions = input.Dimensions ?? null;
  if (dimensions === null) return undefined;
  const pairs = isJsonObject(dimensions) ? Object.entries(dimensions) : [];
  const [[key, value] = ['', ''], ...others] = pairs;
  if (others.length > 0 || !DIMENSIONS.has(key)) {
    throw invalidParameter(`Dimensions has one of ${[...DIMENSIONS.keys()].join(', ')}`);
  }
  if (typeof value !== 'string' || value === '' || characters(value) > MAX_VALUE) {
    throw invalidParameter(`The value of a dimension has 1 to ${MAX_VALUE} characters`);
  }
  return { key, value };
}
