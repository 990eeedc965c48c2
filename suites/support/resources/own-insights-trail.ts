import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { ownDataTrail } from './own-data-trail.js';

/** A trail that has Insights on management and data events turned on. It does not log, so that nothing is analysed, nor billed. */
export async function ownInsightsTrail(t: CheckContext): Promise<{ name: string; arn: string }> {
  const trail = await ownDataTrail(t);
  const InsightSelectors = [{ InsightType: 'ApiCallRateInsight', EventCategories: ['Management', 'Data'] }];
  await t.prepare('PutInsightSelectors', { TrailName: trail.name, InsightSelectors });
  return trail;
}
