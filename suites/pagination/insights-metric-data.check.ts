import { lawsOf } from './laws-of.js';
import type { PagedList } from './paged-list.js';

const hourMs = 3600_000;

/** ListInsightsMetricData: a point for each hour of a time that lies in the past, zero where there is no other. */
const listInsightsMetricData: PagedList = {
  operation: 'ListInsightsMetricData',
  entries: 'Timestamps',
  identity: { member: '', of: (time) => (typeof time === 'number' ? String(time) : undefined) },
  pageSize: { member: 'MaxResults', max: 21_600 },
  access: 'standard',
  onLake: false,
  otherParameters: 'paging.token-parameters-undocumented',
  async arrange(t) {
    const trail = await t.trails.create();
    const TrailName = await t.trails.arnOf(trail);
    const DataResources = [{ Type: 'AWS::S3::Object', Values: [`arn:${TrailName.split(':')[1]}:s3`] }];
    const EventSelectors = [{ ReadWriteType: 'All', IncludeManagementEvents: true, DataResources }];
    await t.prepare('PutEventSelectors', { TrailName: trail.name, EventSelectors });
    const InsightSelectors = [{ InsightType: 'ApiCallRateInsight', EventCategories: ['Management', 'Data'] }];
    await t.prepare('PutInsightSelectors', { TrailName: trail.name, InsightSelectors });
    const end = Math.floor(Date.now() / hourMs) - 2;
    const input = {
      TrailName,
      EventSource: 's3.amazonaws.com',
      EventName: 'PutObject',
      InsightType: 'ApiCallRateInsight',
      DataType: 'FillWithZeros',
      Period: 3600,
      StartTime: (end - 5) * 3600,
      EndTime: end * 3600,
    };
    return { input, otherInput: async () => ({ ...input, EventName: 'GetObject' }) };
  },
};

/** The laws of its pages. */
export const insightsMetricData = lawsOf(listInsightsMetricData);
