import type { JsonObject } from '../../../common/json.js';
import { Skipped } from '../../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { storeSettings } from '../../../harness/engine/resources/event-data-stores.js';
import type { Target } from '../../../harness/targets/target.js';

/** Region by what fills it, so that none of these keeps another one, or other checks, from their questions. */
export const regions = { stores: 1, queries: 2, others: 3 } as const;

/** A store of this check in a Region that nobody else uses. */
export async function storeElsewhere(
  t: CheckContext,
  as: Target,
  settings: JsonObject = {},
): Promise<{ arn: string; id: string }> {
  const request = { Name: t.freshName(), ...storeSettings, ...settings };
  const { id: arn } = await t.resources.create({
    kind: 'event-data-store',
    input: request,
    as,
  });
  expectApart(arn, as);
  await t.until(
    { operation: 'GetEventDataStore', input: { EventDataStore: arn }, as, begunJustNow: true },
    ({ Status }) => Status === 'ENABLED',
  );
  return { arn, id: arn.slice(arn.lastIndexOf('/') + 1) };
}

/** A store of this check in such a Region whose Insights are turned on, and delivered to another one there. */
export async function insightsElsewhere(t: CheckContext, as: Target): Promise<string> {
  const { arn: EventDataStore } = await storeElsewhere(t, as);
  const AdvancedEventSelectors = [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Insight'] }] }];
  const { arn: InsightsDestination } = await storeElsewhere(t, as, { AdvancedEventSelectors });
  const InsightSelectors = [{ InsightType: 'ApiCallRateInsight' }];
  await t.prepare('PutInsightSelectors', { EventDataStore, InsightsDestination, InsightSelectors }, as);
  return EventDataStore;
}

/** A store of this check in such a Region that channels can send events to: in one Region, for activity audit logs. */
export function channelStoreElsewhere(t: CheckContext, as: Target): Promise<{ arn: string; id: string }> {
  return storeElsewhere(t, as, {
    MultiRegionEnabled: false,
    AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['ActivityAuditLog'] }] }],
  });
}

/** Where Regions are one, what fills one keeps all other checks from their questions. */
function expectApart(arn: string, { settings }: Target): void {
  if (arn.split(':')[3] !== settings.region) throw new Skipped('the endpoint does not separate Regions');
}
