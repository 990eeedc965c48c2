import { isJsonObject, type Json, type JsonObject } from '../../../common/json.js';
import type { Expectation } from '../../../harness/engine/check/check-answers.js';
import { check } from '../../../harness/engine/context/check.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { excerpt } from '../../../harness/validators/excerpt.js';
import { ownInsightsTrail } from '../../support/resources/own-insights-trail.js';

const hour = 3600;
const day = 24 * hour;
/** A clock that is not ours may go otherwise. */
const slack = hour;

/** A selector that says nothing of its events is about management events. */
export const categories = check({
  id: 'PutInsightSelectors/lifecycle/default-categories',
  title: 'an Insights selector without categories applies to management events',
  requirements: ['insights.categories.default'],
  body: async (t) => {
    const { name: TrailName } = await t.trails.create();
    const InsightSelectors = [{ InsightType: 'ApiCallRateInsight' }];
    const put = await t.accepted('PutInsightSelectors', { TrailName, InsightSelectors });
    if (t.recordObjection(put, 'InsightSelectors')) return;
    const shown = categoriesIn(put.body.InsightSelectors);
    const what: Expectation = {
      path: 'InsightSelectors',
      expected: 'Management, if categories are returned',
      actual: JSON.stringify(shown),
      requirement: 'insights.categories.default',
    };
    t.expect(shown === undefined || JSON.stringify(shown) === '["Management"]', what, put, 'echo');
  },
});

function categoriesIn(selectors: Json | undefined): Json | undefined {
  const [first] = Array.isArray(selectors) ? selectors.filter(isJsonObject) : [];
  return first?.EventCategories;
}

/** Metrics of a day, two hours ago: no event of it comes any more. */
async function metrics(t: CheckContext, more: JsonObject = {}): Promise<JsonObject> {
  const { arn: TrailName } = await ownInsightsTrail(t);
  const end = (Math.floor(Date.now() / 1000 / hour) - 2) * hour;
  return {
    TrailName,
    EventSource: 's3.amazonaws.com',
    EventName: 'PutObject',
    InsightType: 'ApiCallRateInsight',
    StartTime: end - day,
    EndTime: end,
    ...more,
  };
}

const numbers = (value: Json | undefined): number[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];

/** What is not asked for is counted by the hour, and what is zero is left out. */
export const metricDefaults = check({
  id: 'ListInsightsMetricData/lifecycle/defaults',
  title: 'data points are hourly, and zero values are omitted',
  requirements: ['insights.metrics.defaults', 'insights.metrics.parallel-lists'],
  body: async (t) => {
    const input = await metrics(t);
    const filled = await t.accepted('ListInsightsMetricData', { ...input, DataType: 'FillWithZeros' });
    if (!t.recordObjection(filled, 'Timestamps')) {
      const times = numbers(filled.body.Timestamps);
      const apart = times.slice(1).map((time, index) => time - times[index]!);
      const odd = apart.find((one) => one <= 0 || one % hour !== 0);
      t.expect(
        odd === undefined,
        {
          path: 'Timestamps',
          expected: 'a multiple of 3600 seconds between two timestamps',
          actual: `${odd} seconds`,
          requirement: 'insights.metrics.defaults',
        },
        filled,
        'default-period',
      );
    }
    const plain = await t.accepted('ListInsightsMetricData', input);
    if (!t.recordObjection(plain, 'Values'))
      t.expect(
        !numbers(plain.body.Values).includes(0),
        {
          path: 'Values',
          expected: 'no zero values unless the request includes them',
          actual: excerpt(plain.body.Values),
          requirement: 'insights.metrics.defaults',
        },
        plain,
        'default-data',
      );
    for (const reply of [filled, plain]) {
      if (t.recordObjection(reply, 'Timestamps') || t.recordObjection(reply, 'Values')) continue;
      const lengths = ['Timestamps', 'Values'].map((list) => numbers(reply.body[list]).length);
      t.expect(
        lengths[0] === lengths[1],
        {
          path: 'Values',
          expected: `${lengths[0]} values, one for each timestamp`,
          actual: `${lengths[1]} values`,
          requirement: 'insights.metrics.parallel-lists',
        },
        reply,
        'parallel-lists',
      );
    }
  },
});

/** Insights events are those of the last 90 days. */
export const ninetyDays = check({
  id: 'ListInsightsData/lifecycle/ninety-days',
  title: 'no Insights event is older than 90 days',
  requirements: ['insights.data.ninety-days'],
  body: async (t) => {
    const { arn: InsightSource } = await ownInsightsTrail(t);
    const StartTime = Math.floor(Date.now() / 1000) - 400 * day;
    const read = await t.accepted('ListInsightsData', { InsightSource, DataType: 'InsightsEvents', StartTime });
    if (t.recordObjection(read, 'Events[].EventTime')) return;
    const events = Array.isArray(read.body.Events) ? read.body.Events.filter(isJsonObject) : [];
    const oldest = Math.min(...numbers(events.map(({ EventTime = null }) => EventTime)));
    t.expect(
      oldest >= Date.now() / 1000 - 90 * day - slack,
      {
        path: 'Events[].EventTime',
        expected: 'a time within the last 90 days',
        actual: String(oldest),
        requirement: 'insights.data.ninety-days',
      },
      read,
    );
  },
});
