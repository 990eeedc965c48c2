import { check } from '../../../harness/engine/context/check.js';
import { followHistory } from '../../support/model-based/follow.js';
import { trails } from '../trails/trail-family.js';
import { create, putInsights } from '../trails/trail-steps.js';

const rates = 'ApiCallRateInsight';
const errors = 'ApiErrorRateInsight';

/** Insights selectors that were put take the place of the ones before, and show in the trail. */
export const replaced = check({
  id: 'PutInsightSelectors/lifecycle/replaces',
  title: 'new Insights selectors replace the previous ones and show in reads and in the trail',
  requirements: ['insights.put.replaces', 'insights.put.visible', 'insights.put.flag'],
  body: (t) =>
    followHistory(t, trails, [create(), putInsights([rates]), putInsights([errors]), putInsights([rates, errors])]),
});

/** No selectors turn Insights off. */
export const off = check({
  id: 'PutInsightSelectors/lifecycle/turns-off',
  title: 'an empty list disables Insights',
  requirements: ['insights.put.empty', 'insights.put.flag'],
  body: (t) => followHistory(t, trails, [create(), putInsights([rates]), putInsights([])]),
});
