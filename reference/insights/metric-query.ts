import type { Call } from '../call.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { numberMember, stringMember } from '../wire/members.js';
import { readTimeRange } from '../wire/time-range.js';

/** What is asked of ListInsightsMetricData beside the trail; times in milliseconds. */
export interface MetricQuery {
  eventSource: string;
  eventName: string;
  insightType: string;
  errorCode: string | undefined;
  start: number;
  /** Exclusive. */
  end: number;
  periodMs: number;
  fillWithZeros: boolean;
}

const EVENT_SOURCE = /^(?=.{1,256}$)[a-z0-9_-]+\.amazonaws\.com$/;
const EVENT_NAME = /^[A-Za-z0-9_]{1,128}$/;
const ERROR_CODE = /^[\w\s.,\-:[\]]{1,128}$/;
const INSIGHT_TYPES: readonly string[] = ['ApiCallRateInsight', 'ApiErrorRateInsight'];
const DATA_TYPES: readonly string[] = ['NonZeroData', 'FillWithZeros'];
const DAY_MS = 24 * 3600 * 1000;
const DEFAULT_PERIOD = 3600;

/** For how long there are data points, by period in seconds. */
const AVAILABLE_MS: ReadonlyMap<number, number> = new Map([
  [60, 15 * DAY_MS],
  [300, 63 * DAY_MS],
  [3600, 90 * DAY_MS],
]);

/**
 * Reads the request (API_ListInsightsMetricData; bounds.json). Without times it is about the 90 days until now; points
 * that are no longer available for the period are left out.
 *
 * @throws {ServiceFault} InvalidParameterException
 */
export function readMetricQuery(input: JsonObject, { now }: Call): MetricQuery {
  const eventSource = stringMember(input, 'EventSource') ?? '';
  const eventName = stringMember(input, 'EventName') ?? '';
  const insightType = stringMember(input, 'InsightType') ?? '';
  const errorCode = stringMember(input, 'ErrorCode');
  const dataType = stringMember(input, 'DataType') ?? 'NonZeroData';
  const period = numberMember(input, 'Period') ?? DEFAULT_PERIOD;
  const available = AVAILABLE_MS.get(period);
  if (!EVENT_SOURCE.test(eventSource)) throw invalidParameter('EventSource is the name of an AWS service');
  if (!EVENT_NAME.test(eventName)) throw invalidParameter('EventName is the name of an API operation');
  if (!INSIGHT_TYPES.includes(insightType)) throw invalidParameter(`InsightType: one of ${INSIGHT_TYPES.join(', ')}`);
  if (errorCode !== undefined && !ERROR_CODE.test(errorCode)) throw invalidParameter('ErrorCode is not valid');
  if (errorCode === undefined && insightType === 'ApiErrorRateInsight') {
    throw invalidParameter('ApiErrorRateInsight needs ErrorCode');
  }
  if (!DATA_TYPES.includes(dataType)) throw invalidParameter(`DataType: one of ${DATA_TYPES.join(', ')}`);
  if (available === undefined) throw invalidParameter(`Period: one of ${[...AVAILABLE_MS.keys()].join(', ')}`);
  const range = readTimeRange(input, { code: 'InvalidParameterException' });
  return {
    eventSource,
    eventName,
    insightType,
    errorCode,
    start: Math.max(range.start ?? 0, now - available),
    end: Math.min(range.end ?? now, now),
    periodMs: period * 1000,
    fillWithZeros: dataType === 'FillWithZeros',
  };
}
