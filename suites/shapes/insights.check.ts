import { check } from '../../harness/engine/context/check.js';
import { ownInsightsTrail } from '../support/resources/own-insights-trail.js';
import { nobodysName } from '../support/test-data/nobodys.js';
import { rejects } from './rejects.js';
import { validRequest } from './valid-request.js';

const later = 1_700_000_000;
const reversed = { StartTime: later, EndTime: later - 3600 };
const callRate = { InsightType: 'ApiCallRateInsight' };
const metric = { EventSource: 's3.amazonaws.com', EventName: 'PutObject', ...callRate };
const unknownTrail = {
  slug: 'unknown-trail',
  title: 'the name of a trail that does not exist',
  codes: ['TrailNotFoundException'],
};

/** Insights, called as documented. */
export const valid = [
  validRequest('PutInsightSelectors', async (t) => {
    const { name } = await t.trails.create();
    await t.accepted('PutInsightSelectors', { TrailName: name, InsightSelectors: [callRate] });
  }),
  validRequest('GetInsightSelectors', async (t) => {
    const { name } = await t.trails.create();
    await t.prepare('PutInsightSelectors', { TrailName: name, InsightSelectors: [callRate] });
    await t.accepted('GetInsightSelectors', { TrailName: name });
  }),
  validRequest('ListInsightsData', async (t) => {
    const { arn: InsightSource } = await ownInsightsTrail(t);
    await t.accepted('ListInsightsData', { InsightSource, DataType: 'InsightsEvents', MaxResults: 50 });
  }),
  validRequest('ListInsightsMetricData', async (t) => {
    const { arn: TrailName } = await ownInsightsTrail(t);
    await t.accepted('ListInsightsMetricData', { TrailName, ...metric });
  }),
];

/** Insights, called in a way that the service refuses. */
export const refused = [
  rejects('PutInsightSelectors', {
    ...unknownTrail,
    input: { TrailName: nobodysName, InsightSelectors: [callRate] },
    requirement: 'insights.unknown-trail',
  }),
  rejects('GetInsightSelectors', {
    ...unknownTrail,
    input: { TrailName: nobodysName },
    requirement: 'insights.unknown-trail',
    access: 'read-only',
  }),
  check({
    id: 'GetInsightSelectors/shapes/rejects-not-enabled',
    title: 'rejects a trail without Insights selectors',
    requirements: ['insights.get.not-enabled'],
    body: async (t) => {
      const { name } = await t.trails.create();
      const requirement = 'insights.get.not-enabled';
      await t.rejected(
        'GetInsightSelectors',
        { TrailName: name },
        { requirement, codes: ['InsightNotEnabledException'] },
      );
    },
  }),
  check({
    id: 'ListInsightsData/shapes/rejects-reversed-time-range',
    title: 'rejects a start after the end',
    requirements: ['insights.time-range'],
    body: async (t) => {
      const { arn: InsightSource } = await ownInsightsTrail(t);
      await t.rejected(
        'ListInsightsData',
        { InsightSource, DataType: 'InsightsEvents', ...reversed },
        { requirement: 'insights.time-range', codes: ['InvalidParameterException'] },
      );
    },
  }),
  // Needs nothing of ours, so that an endpoint without this operation is told apart whatever else it lacks.
  rejects('ListInsightsData', {
    slug: 'max-results-too-large',
    title: 'MaxResults above 50',
    input: { InsightSource: nobodysName, DataType: 'InsightsEvents', MaxResults: 51 },
    requirement: 'insights.data.page-size',
    access: 'read-only',
  }),
  rejects('ListInsightsData', {
    slug: 'source-without-arn',
    title: 'a source that is not an ARN',
    input: { InsightSource: nobodysName, DataType: 'InsightsEvents' },
    requirement: 'insights.data.source-arn',
    access: 'read-only',
  }),
  rejects('ListInsightsMetricData', {
    slug: 'reversed-time-range',
    title: 'a start after the end',
    input: { ...metric, ...reversed },
    requirement: 'insights.time-range',
    codes: ['InvalidParameterException'],
    access: 'read-only',
  }),
];
