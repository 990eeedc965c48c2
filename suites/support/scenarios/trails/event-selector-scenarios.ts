import { shownState } from '../../reads/shown-state.js';
import type { Scenario } from '../scenario.js';
import { trailForms } from './trail-forms.js';
import { advancedSelectors, basicSelectors, defaultSelectors } from './trail-selectors.js';

const putEventSelectors: Scenario = {
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
};

/** The event selectors of trails. */
export const eventSelectorScenarios: Scenario[] = [putEventSelectors];
