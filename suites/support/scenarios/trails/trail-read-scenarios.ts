import { nobodysName } from '../../test-data/nobodys.js';
import type { Scenario } from '../scenario.js';
import { trailForms } from './trail-forms.js';

/** A read of one trail, by each form of its name. */
function readOf(
  operation: 'GetTrail' | 'GetTrailStatus' | 'GetEventSelectors',
  member: 'Name' | 'TrailName',
): Scenario {
  return {
    operation,
    access: 'standard',
    fixed: [member],
    echoes: {},
    repeatable: true,
    async arrange(t) {
      const forms = await trailForms(t, await t.trails.create());
      return { requests: forms.map((form) => ({ [member]: form })) };
    },
  };
}

/** Lists of names are a filter, so that a name that no trail has is no mistake (trail.describe.unknown). */
const describeTrails: Scenario = {
  operation: 'DescribeTrails',
  access: 'read-only',
  fixed: ['trailNameList[]'],
  echoes: {},
  repeatable: true,
  async arrange(t) {
    const ours = t.session.plan.access === 'read-only' ? [] : await trailForms(t, await t.trails.create());
    return {
      requests: [
        {},
        ...[...ours, nobodysName].map((name) => ({ trailNameList: [name] })),
        { includeShadowTrails: true },
        { trailNameList: [], includeShadowTrails: false },
      ],
    };
  },
};

const listTrails: Scenario = {
  operation: 'ListTrails',
  access: 'read-only',
  fixed: [],
  echoes: {},
  repeatable: true,
  arrange: async () => ({ requests: [{}] }),
};

/** Trails: reading them. */
export const trailReadScenarios: Scenario[] = [
  readOf('GetTrail', 'Name'),
  readOf('GetTrailStatus', 'Name'),
  readOf('GetEventSelectors', 'TrailName'),
  describeTrails,
  listTrails,
];
