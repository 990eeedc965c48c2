import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import { readReference } from '../trails/find-trail.js';
import { epochSeconds } from '../wire/epoch-seconds.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { readPageLimit } from '../wire/max-results.js';
import { stringMember } from '../wire/members.js';
import { readPageToken, writePageToken } from '../wire/page-token.js';
import { type MetricQuery, readMetricQuery } from './metric-query.js';

const LIMIT = { member: 'MaxResults', max: 21_600, default: 21_600, code: 'InvalidParameterException' } as const;

/**
 * ListInsightsMetricData. The reference analyses nothing, so no point is other than zero: there are points only where
 * FillWithZeros asks for those, too (API_ListInsightsMetricData).
 */
export function listInsightsMetricData(input: JsonObject, call: Call): object {
  const trailArn = readTrail(stringMember(input, 'TrailName'), call);
  const query = readMetricQuery(input, call);
  const limit = readPageLimit(input, LIMIT);
  const { eventSource, eventName, insightType, errorCode, periodMs } = query;
  // The times that the client gave belong to the token, and not what came of them: the clock goes on between two pages.
  const asked = [input.StartTime ?? null, input.EndTime ?? null, query.fillWithZeros, periodMs];
  const parameters = ['ListInsightsMetricData', trailArn, eventSource, eventName, insightType, errorCode, asked];
  const { first, end } = pointsOf(query);
  const from = Math.max(readToken(input, parameters) ?? first, first);
  const count = Math.max(0, Math.ceil((end - from) / periodMs));
  const times = Array.from({ length: Math.min(count, limit) }, (_, index) => from + index * periodMs);
  return {
    TrailARN: trailArn,
    EventSource: eventSource,
    EventName: eventName,
    InsightType: insightType,
    ErrorCode: insightType === 'ApiErrorRateInsight' ? errorCode : undefined,
    Timestamps: times.map(epochSeconds),
    Values: times.map(() => 0),
    NextToken: count > limit ? writePageToken(from + limit * periodMs, parameters) : undefined,
  };
}

/** The first point that is shown, and the end before which the last one lies: whole periods of the clock. */
function pointsOf({ start, end, periodMs, fillWithZeros }: MetricQuery): { first: number; end: number } {
  const first = Math.ceil(start / periodMs) * periodMs;
  return { first, end: fillWithZeros ? end : first };
}

function readToken(input: JsonObject, parameters: unknown): number | undefined {
  const token = stringMember(input, 'NextToken');
  if (token === undefined) return undefined;
  const from = readPageToken(token, parameters);
  if (from === undefined) throw invalidParameter('The token is not valid, or not for these parameters');
  return from;
}

/**
 * The ARN of the trail, which is returned only for one with Insights on data events. A text that can be no trail's name
 * is refused as one; for a trail that is not there no code of its own is declared.
 */
function readTrail(nameOrArn: string | undefined, call: Call): string | undefined {
  if (nameOrArn === undefined) return undefined;
  const { name, region } = readTrailName(nameOrArn, call);
  const trail = call.state.trails.find(region, name);
  if (trail === undefined) throw invalidParameter(`There is no trail ${nameOrArn}`);
  const onData = trail.insightSelectors.some(({ EventCategories }) => EventCategories.includes('Data'));
  return onData ? trail.arn : undefined;
}

function readTrailName(nameOrArn: string, call: Call) {
  try {
    return readReference(nameOrArn, call);
  } catch (thrown) {
    const isArn = thrown instanceof ServiceFault && thrown.code === 'CloudTrailARNInvalidException';
    throw isArn ? new ServiceFault('InvalidTrailNameException', thrown.message) : thrown;
  }
}
