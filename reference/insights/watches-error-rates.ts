import type { Trail } from '../trails/trail.js';

/** Whether a trail has Insights on the error rate of management events: the only ones that the reference has. */
export function watchesErrorRates({ insightSelectors }: Trail): boolean {
  return insightSelectors.some(
    ({ InsightType, EventCategories }) =>
      InsightType === 'ApiErrorRateInsight' && EventCategories.includes('Management'),
  );
}
