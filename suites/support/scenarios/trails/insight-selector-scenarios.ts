import type { Json, JsonObject } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { shownState } from '../../reads/shown-state.js';
import { stateOfSource } from '../../reads/state-of-request.js';
import { ownDataTrail } from '../../resources/own-data-trail.js';
import { ownInsightsTrail } from '../../resources/own-insights-trail.js';
import { lakeIfThere } from '../lake-if-there.js';
import type { Scenario, Scenarios } from '../scenario.js';

const callRates = [{ InsightType: 'ApiCallRateInsight', EventCategories: ['Management'] }];

/** Turns on what Insights makes of the rate of calls, for the trail with a name or ARN. */
const callRatesOf = (TrailName: string) => ({ TrailName, InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }] });

/** Puts Insights selectors on a store that this check has for itself, to be delivered to another one. */
async function storeRequest(t: CheckContext) {
  const { arn: InsightsDestination } = await t.stores.insightsDestination();
  const { arn: EventDataStore } = await t.stores.exclusive();
  t.atEnd(() => turnOff(t, EventDataStore));
  return { EventDataStore, InsightsDestination, InsightSelectors: callRates };
}

async function turnOff(t: CheckContext, EventDataStore: string): Promise<void> {
  await t.call('PutInsightSelectors', { EventDataStore, InsightSelectors: [] });
}

/** One type in each request: in which order several come back is open (insights.put.visible). */
const putInsightSelectors = {
  operation: 'PutInsightSelectors',
  access: 'standard',
  // A type comes once, data events are for trails that log them, and stores have management events only.
  fixed: ['TrailName', 'InsightSelectors', 'EventDataStore', 'InsightsDestination'],
  echoes: { 'InsightSelectors[].InsightType': 'InsightSelectors[].InsightType' },
  echoRequirement: 'insights.put.visible',
  repeatable: true,
  async arrange(t) {
    const onStore = await lakeIfThere(t, () => storeRequest(t));
    const { name: TrailName, arn } = await ownDataTrail(t);
    return {
      requests: [
        callRatesOf(TrailName),
        { TrailName: arn, InsightSelectors: [{ InsightType: 'ApiErrorRateInsight', EventCategories: ['Management'] }] },
        { TrailName, InsightSelectors: [{ InsightType: 'ApiCallRateInsight', EventCategories: ['Data'] }] },
        { TrailName, InsightSelectors: [] },
        ...(onStore ? [onStore] : []),
      ],
      // Of a trail it is known that an empty list turns Insights off; what comes of it for a store is no verdict.
      async revert(request) {
        if (onStore && isAboutStore(request)) await turnOff(t, onStore.EventDataStore);
        if (!isAboutStore(request) || isAboutTrail(request))
          await t.prepare('PutInsightSelectors', { TrailName, InsightSelectors: [] });
      },
      state: (request) => shownInsights(t, TrailName, isAboutStore(request) ? onStore?.EventDataStore : undefined),
    };
  },
  on: { trail: callRatesOf },
  stateOf: stateOfSource('GetInsightSelectors'),
  plain: async (t) => callRatesOf((await t.trails.create()).name),
} satisfies Scenario<'PutInsightSelectors'>;

/** Insights of the trail, and of the store where a request is about that. */
async function shownInsights(t: CheckContext, TrailName: string, EventDataStore: string | undefined): Promise<Json> {
  const selectors = (source: JsonObject) => shownState(t, 'GetInsightSelectors', source, (body) => body);
  const ofTrail = await selectors({ TrailName });
  return EventDataStore === undefined ? ofTrail : [ofTrail, await selectors({ EventDataStore })];
}

function isAboutStore({ EventDataStore = null }: JsonObject): boolean {
  return EventDataStore !== null;
}

function isAboutTrail({ TrailName = null }: JsonObject): boolean {
  return TrailName !== null;
}

const getInsightSelectors = {
  operation: 'GetInsightSelectors',
  access: 'standard',
  fixed: ['TrailName', 'EventDataStore'],
  echoes: {},
  repeatable: true,
  async arrange(t) {
    const store = await lakeIfThere(t, async () => {
      const request = await storeRequest(t);
      await t.prepare('PutInsightSelectors', request);
      return request.EventDataStore;
    });
    const { name, arn } = await ownInsightsTrail(t);
    return {
      requests: [{ TrailName: name }, { TrailName: arn }, ...(store === undefined ? [] : [{ EventDataStore: store }])],
    };
  },
  on: { trail: (TrailName) => ({ TrailName }) },
  async plain(t) {
    const { name: TrailName } = await t.trails.create();
    await t.prepare('PutInsightSelectors', callRatesOf(TrailName));
    return { TrailName };
  },
} satisfies Scenario<'GetInsightSelectors'>;

/** What Insights looks for in the events of a trail or an event data store. */
export const insightSelectorScenarios = {
  PutInsightSelectors: putInsightSelectors,
  GetInsightSelectors: getInsightSelectors,
} satisfies Partial<Scenarios>;
