import type { Call } from '../call.js';
import { readReference } from '../trails/find-trail.js';
import { characters } from '../wire/characters.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import { isJsonObject, type JsonObject } from '../wire/json-value.js';
import { readPageLimit } from '../wire/max-results.js';
import { stringMember } from '../wire/members.js';
import { readTimeRange } from '../wire/time-range.js';
import { asInvalidParameter } from './as-invalid-parameter.js';

const DIMENSIONS: readonly string[] = ['EventId', 'EventName', 'EventSource'];
const MAX_VALUE = 2000;
const LIMIT = { member: 'MaxResults', max: 50, default: 50, code: 'InvalidParameterException' } as const;

/**
 * ListInsightsData. The reference analyses nothing and so has no Insights events: a good request gets an empty list,
 * and no token is ever given out, so that none is valid. One code is declared for everything that can be wrong with a
 * request, an unknown trail included (API_ListInsightsData; bounds.json).
 */
export function listInsightsData(input: JsonObject, call: Call): object {
  checkSource(stringMember(input, 'InsightSource'), call);
  if (stringMember(input, 'DataType') !== 'InsightsEvents') throw invalidParameter('DataType is InsightsEvents');
  checkDimensions(input);
  readTimeRange(input, { code: 'InvalidParameterException' });
  readPageLimit(input, LIMIT);
  if (stringMember(input, 'NextToken') !== undefined) throw invalidParameter('The token is not valid');
  return { Events: [] };
}

/** The ARN of a trail of the account, wherever its home is. */
function checkSource(source: string | undefined, call: Call): void {
  if (source?.startsWith('arn:') !== true) throw invalidParameter('InsightSource is the ARN of a trail');
  const { name, region } = asInvalidParameter(() => readReference(source, call));
  if (call.state.trails.find(region, name) === undefined) throw invalidParameter(`There is no trail ${source}`);
}

/** A map with at most one pair. */
function checkDimensions(input: JsonObject): void {
  const dimensions = input.Dimensions ?? null;
  if (dimensions === null) return;
  const pairs = isJsonObject(dimensions) ? Object.entries(dimensions) : [];
  const [[key, value] = ['', ''], ...others] = pairs;
  if (others.length > 0 || !DIMENSIONS.includes(key)) {
    throw invalidParameter(`Dimensions has one of ${DIMENSIONS.join(', ')}`);
  }
  if (typeof value !== 'string' || value === '' || characters(value) > MAX_VALUE) {
    throw invalidParameter(`The value of a dimension has 1 to ${MAX_VALUE} characters`);
  }
}
