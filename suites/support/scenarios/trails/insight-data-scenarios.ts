import { ownInsightsTrail } from '../../resources/own-insights-trail.js';
import { nobodysId } from '../../test-data/nobodys.js';
import type { Scenario, Scenarios } from '../scenario.js';
import { lastHour } from './last-hour.js';

/** Insights events of the trail with an ARN. */
const eventsOf = (InsightSource: string) => ({ InsightSource, DataType: 'InsightsEvents' });

const callsOfPut = { EventSource: 's3.amazonaws.com', EventName: 'PutObject', InsightType: 'ApiCallRateInsight' };

const listInsightsData = {
  operation: 'ListInsightsData',
  access: 'standard',
  // Times that lie more than 90 days back may be refused.
  fixed: ['InsightSource', 'StartTime', 'EndTime'],
  echoes: {},
  repeatable: true,
  async arrange(t) {
    const plain = eventsOf((await ownInsightsTrail(t)).arn);
    return {
      requests: [
        plain,
        { ...plain, Dimensions: { EventName: 'PutObject' } },
        { ...plain, Dimensions: { EventSource: 's3.amazonaws.com' } },
        { ...plain, Dimensions: { EventId: nobodysId }, ...lastHour(), MaxResults: 20 },
      ],
    };
  },
  on: { insightSource: eventsOf },
  plain: async (t) => eventsOf((await ownInsightsTrail(t)).arn),
} satisfies Scenario<'ListInsightsData'>;

const listInsightsMetricData = {
  operation: 'ListInsightsMetricData',
  access: 'standard',
  // An error code goes with one type of Insights, and events are named as their service does it.
  fixed: ['TrailName', 'EventSource', 'EventName', 'InsightType', 'ErrorCode', 'StartTime', 'EndTime'],
  echoes: { EventSource: 'EventSource', EventName: 'EventName', InsightType: 'InsightType' },
  echoRequirement: 'insights.metrics.members',
  repeatable: true,
  async arrange(t) {
    const { name, arn } = await ownInsightsTrail(t);
    const calls = callsOfPut;
    const errors = { ...calls, InsightType: 'ApiErrorRateInsight', ErrorCode: 'AccessDenied' };
    const all = { DataType: 'FillWithZeros', MaxResults: 100 };
    return {
      requests: [
        calls,
        { ...calls, TrailName: name, DataType: 'NonZeroData', Period: 3600 },
        { ...calls, TrailName: arn, ...lastHour(), Period: 300, ...all },
        { ...errors, ...lastHour(), Period: 60, ...all },
      ],
    };
  },
  on: { trail: (TrailName) => ({ TrailName, ...callsOfPut }) },
  plain: async (t) => ({ TrailName: (await ownInsightsTrail(t)).arn, ...callsOfPut }),
  unprepared: () => callsOfPut,
} satisfies Scenario<'ListInsightsMetricData'>;

/** What Insights found. */
export const insightDataScenarios = {
  ListInsightsData: listInsightsData,
  ListInsightsMetricData: listInsightsMetricData,
} satisfies Partial<Scenarios>;
