import { check } from '../../harness/engine/context/check.js';
import { plainRequest, requestOn } from '../support/scenarios/requests.js';
import { rejects } from './rejects.js';
import { reversedTimes } from './reversed-times.js';

/** Insights, called in a way that the service refuses. */
export const refused = [
  check({
    id: 'GetInsightSelectors/shapes/rejects-not-enabled',
    title: 'rejects a trail without Insights selectors',
    requirements: ['insights.get.not-enabled'],
    body: async (t) => {
      const { name } = await t.trails.create();
      const request = await requestOn(t, 'GetInsightSelectors', 'trail', name);
      const requirement = 'insights.get.not-enabled';
      await t.rejected('GetInsightSelectors', request, { requirement, codes: ['InsightNotEnabledException'] });
    },
  }),
  check({
    id: 'ListInsightsData/shapes/rejects-reversed-time-range',
    title: 'rejects a start after the end',
    requirements: ['insights.time-range'],
    body: async (t) => {
      const request = { ...(await plainRequest(t, 'ListInsightsData')), ...reversedTimes };
      const requirement = 'insights.time-range';
      await t.rejected('ListInsightsData', request, { requirement, codes: ['InvalidParameterException'] });
    },
  }),
  // Needs nothing of ours, so that an endpoint without this operation is told apart whatever else it lacks.
  rejects('ListInsightsData', {
    slug: 'max-results-too-large',
    title: 'MaxResults above 50',
    wrong: { MaxResults: 51 },
    requirement: 'insights.data.page-size',
    access: 'read-only',
  }),
  rejects('ListInsightsData', {
    slug: 'source-without-arn',
    title: 'a source that is not an ARN',
    requirement: 'insights.data.source-arn',
    access: 'read-only',
  }),
  rejects('ListInsightsMetricData', {
    slug: 'reversed-time-range',
    title: 'a start after the end',
    wrong: reversedTimes,
    requirement: 'insights.time-range',
    codes: ['InvalidParameterException'],
    access: 'read-only',
  }),
];
