import { shownOrRejected } from '../../reads/shown-or-rejected.js';
import { shownState } from '../../reads/shown-state.js';
import type { Scenario, Scenarios } from '../scenario.js';
import { trailForms } from './trail-forms.js';
import { advancedSelectors, basicSelectors, defaultSelectors } from './trail-selectors.js';

/** Selects what is written, of the trail with a name or ARN. */
const writesOf = (TrailName: string) => ({
  TrailName,
  EventSelectors: [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true, DataResources: [] }],
});

const putEventSelectors = {
  operation: 'PutEventSelectors',
  access: 'standard',
  // What a selector says beside ReadWriteType depends on what else it says, and values on the type or field they are for.
  fixed: [
    'TrailName',
    'EventSelectors[].IncludeManagementEvents',
    'EventSelectors[].DataResources',
    'AdvancedEventSelectors[].FieldSelectors',
  ],
  echoes: { 'EventSelectors[].ReadWriteType': 'EventSelectors[].ReadWriteType' },
  echoRequirement: 'selectors.put.replaces',
  repeatable: true,
  async arrange(t) {
    const bucket = await t.fixtures.bucket();
    const trail = await t.trails.create();
    const TrailName = trail.name;
    const forms = await trailForms(t, trail);
    const partition = forms[1]?.split(':')[1] ?? 'aws';
    return {
      requests: [
        { TrailName, EventSelectors: [{ ReadWriteType: 'ReadOnly' }] },
        { TrailName: forms.at(-1)!, EventSelectors: [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true }] },
        ...basicSelectors(partition, bucket).map((EventSelectors) => ({ TrailName, EventSelectors })),
        ...advancedSelectors(partition, bucket).map((AdvancedEventSelectors) => ({
          TrailName,
          AdvancedEventSelectors,
        })),
      ],
      revert: async () => void (await t.prepare('PutEventSelectors', { TrailName, EventSelectors: defaultSelectors })),
      state: () => shownState(t, 'GetEventSelectors', { TrailName }, (body) => body),
    };
  },
  on: { trail: writesOf },
  stateOf: (t, { TrailName = '' }, as) => shownOrRejected(t, 'GetEventSelectors', { TrailName }, undefined, as),
  plain: async (t) => writesOf((await t.trails.create()).name),
} satisfies Scenario<'PutEventSelectors'>;

/** The event selectors of trails. */
export const eventSelectorScenarios = { PutEventSelectors: putEventSelectors } satisfies Partial<Scenarios>;
