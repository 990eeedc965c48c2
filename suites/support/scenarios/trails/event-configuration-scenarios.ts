import type { JsonObject } from '../../../../common/json.js';
import { shownState } from '../../reads/shown-state.js';
import { stateOfSource } from '../../reads/state-of-request.js';
import { ownDataTrail } from '../../resources/own-data-trail.js';
import { lakeIfThere } from '../lake-if-there.js';
import type { Scenario, Scenarios } from '../scenario.js';
import { trailForms } from './trail-forms.js';

const aggregatedBy = (template: string) => ({
  AggregationConfigurations: [{ Templates: [template], EventCategory: 'Data' }],
});

/** Aggregates data events by what was called, of the trail with a name or ARN. */
const activityOf = (TrailName: string) => ({ TrailName, ...aggregatedBy('API_ACTIVITY') });

/** Keys that are added to events, one at a time: in which order several come back is open. */
const enrichedBy = (Type: string, key: string) => ({
  MaxEventSize: 'Large',
  ContextKeySelectors: [{ Type, Equals: [key] }],
});

/** Aggregations are those of a trail, sizes and context keys those of an event data store (API_PutEventConfiguration). */
const putEventConfiguration = {
  operation: 'PutEventConfiguration',
  access: 'standard',
  fixed: ['TrailName', 'EventDataStore', 'MaxEventSize', 'ContextKeySelectors', 'AggregationConfigurations'],
  echoes: {
    MaxEventSize: 'MaxEventSize',
    ContextKeySelectors: 'ContextKeySelectors',
    AggregationConfigurations: 'AggregationConfigurations',
  },
  echoRequirement: 'lake.configuration.put',
  repeatable: true,
  async arrange(t) {
    const store = await lakeIfThere(t, () => t.stores.exclusive());
    const { name: TrailName, arn } = await ownDataTrail(t);
    const EventDataStore = store?.arn;
    const put = (input: JsonObject) => t.call('PutEventConfiguration', input);
    const plain = { MaxEventSize: 'Standard', ContextKeySelectors: [] };
    if (EventDataStore !== undefined) t.atEnd(async () => void (await put({ EventDataStore, ...plain })));
    const onStore = [
      { MaxEventSize: 'Standard' },
      enrichedBy('RequestContext', 'aws:PrincipalOrgID'),
      enrichedBy('TagContext', 'purpose'),
    ];
    return {
      requests: [
        activityOf(TrailName),
        { TrailName: arn, ...aggregatedBy('RESOURCE_ACCESS') },
        { TrailName, ...aggregatedBy('USER_ACTIONS') },
        ...(EventDataStore === undefined ? [] : onStore.map((settings) => ({ EventDataStore, ...settings }))),
      ],
      // That empty lists take settings back stands nowhere: what comes of it is no verdict.
      async revert(request) {
        if (EventDataStore !== undefined && isAboutStore(request)) await put({ EventDataStore, ...plain });
        else await put({ TrailName, AggregationConfigurations: [] });
      },
      state: (request) => {
        const of = EventDataStore !== undefined && isAboutStore(request) ? { EventDataStore } : { TrailName };
        return shownState(t, 'GetEventConfiguration', of, (body) => body);
      },
    };
  },
  on: {
    trail: activityOf,
    store: (EventDataStore) => ({ EventDataStore, MaxEventSize: 'Large' }),
  },
  stateOf: stateOfSource('GetEventConfiguration'),
  plain: async (t) => activityOf((await ownDataTrail(t)).name),
} satisfies Scenario<'PutEventConfiguration'>;

function isAboutStore({ TrailName = null, EventDataStore = null }: JsonObject): boolean {
  return EventDataStore !== null && TrailName === null;
}

const getEventConfiguration = {
  operation: 'GetEventConfiguration',
  access: 'standard',
  fixed: ['TrailName', 'EventDataStore'],
  echoes: {},
  repeatable: true,
  async arrange(t) {
    const forms = await trailForms(t, await t.trails.create());
    const store = await lakeIfThere(t, () => t.stores.shared());
    return {
      requests: [
        ...forms.map((TrailName) => ({ TrailName })),
        ...(store ? [{ EventDataStore: store.arn }, { EventDataStore: store.id }] : []),
      ],
    };
  },
  on: { trail: (TrailName) => ({ TrailName }), store: (EventDataStore) => ({ EventDataStore }) },
  plain: async (t) => ({ TrailName: (await t.trails.create()).name }),
} satisfies Scenario<'GetEventConfiguration'>;

/** What is kept of each event of a trail or an event data store. */
export const eventConfigurationScenarios = {
  PutEventConfiguration: putEventConfiguration,
  GetEventConfiguration: getEventConfiguration,
} satisfies Partial<Scenarios>;
