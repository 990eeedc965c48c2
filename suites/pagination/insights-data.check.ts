import { isJsonObject } from '../../common/json.js';
import { Skipped } from '../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { onceARun } from '../support/resources/once-a-run.js';
import { nobodysName } from '../support/test-data/nobodys.js';
import { lawsOf } from './laws-of.js';
import { newest } from './newest.js';
import { byMember, type PagedList } from './paged-list.js';

/**
 * ListInsightsData: the Insights events of a trail. What is unusual AWS learns in days, so that there only a trail that
 * has them already will do; elsewhere a burst of refused calls may be unusual enough.
 */
const listInsightsData: PagedList = {
  operation: 'ListInsightsData',
  entries: 'Events',
  identity: byMember('EventId'),
  pageSize: { member: 'MaxResults', max: 50 },
  access: 'standard',
  onLake: false,
  otherParameters: 'paging.token-parameters',
  async arrange(t) {
    const onAws = t.session.target.settings.kind === 'aws';
    const InsightSource = onAws ? await someTrailWithInsights(t) : await ownTrailWithInsights(t);
    const whole = { InsightSource, DataType: 'InsightsEvents' };
    const { body } = await t.prepare('ListInsightsData', whole);
    if (!onAws && Array.isArray(body.Events) && body.Events.length < 3) await beUnusual(t);
    const input = await newest(t, 'ListInsightsData', whole);
    return { input, otherInput: async () => ({ ...input, Dimensions: { EventName: 'GetTrail' } }) };
  },
};

async function someTrailWithInsights(t: CheckContext): Promise<string> {
  const { body } = await t.prepare('DescribeTrails', { includeShadowTrails: false });
  const trails = Array.isArray(body.trailList) ? body.trailList.filter(isJsonObject) : [];
  const arn = trails.find(({ HasInsightSelectors }) => HasInsightSelectors === true)?.TrailARN;
  if (typeof arn !== 'string') throw new Skipped('the account has no trail with Insights in this Region');
  return arn;
}

async function ownTrailWithInsights(t: CheckContext): Promise<string> {
  const trail = await t.trails.create();
  const InsightSelectors = [{ InsightType: 'ApiErrorRateInsight', EventCategories: ['Management'] }];
  await t.prepare('PutInsightSelectors', { TrailName: trail.name, InsightSelectors });
  return t.trails.arnOf(trail);
}

/** Reads that are refused, each often enough within a moment that it stands out; their answers are others' business. */
const beUnusual = onceARun(async (t) => {
  for (const operation of ['GetTrail', 'GetTrailStatus', 'GetInsightSelectors'])
    for (let calls = 0; calls < 15; calls++)
      await t.session.target.call(operation, {
        [operation === 'GetInsightSelectors' ? 'TrailName' : 'Name']: nobodysName,
      });
});

/** The laws of its pages. */
export const insightsData = lawsOf(listInsightsData);
