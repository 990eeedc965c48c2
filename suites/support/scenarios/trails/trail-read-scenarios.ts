import type { JsonObject } from '../../../../common/json.js';
import { nobodysName } from '../../test-data/nobodys.js';
import type { Scenario, Scenarios } from '../scenario.js';
import { trailForms } from './trail-forms.js';

/** A read of one trail, by each form of its name. */
function readOf<O extends 'GetTrail' | 'GetTrailStatus' | 'GetEventSelectors'>(
  operation: O,
  member: 'Name' | 'TrailName',
) {
  const named = (form: string): JsonObject => ({ [member]: form });
  return {
    operation,
    access: 'standard',
    fixed: [member],
    echoes: {},
    repeatable: true,
    on: { trail: named },
    async arrange(t) {
      const forms = await trailForms(t, await t.trails.create());
      return { requests: forms.map(named) };
    },
    plain: async (t) => named((await t.trails.create()).name),
  } satisfies Scenario<O>;
}

/** Lists of names are a filter, so that a name that no trail has is no mistake (trail.describe.unknown). */
const describeTrails = {
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
  plain: async () => ({}),
} satisfies Scenario<'DescribeTrails'>;

const listTrails = {
  operation: 'ListTrails',
  access: 'read-only',
  fixed: [],
  echoes: {},
  repeatable: true,
  arrange: async () => ({ requests: [{}] }),
  plain: async () => ({}),
} satisfies Scenario<'ListTrails'>;

/** Trails: reading them. */
export const trailReadScenarios = {
  GetTrail: readOf('GetTrail', 'Name'),
  GetTrailStatus: readOf('GetTrailStatus', 'Name'),
  GetEventSelectors: readOf('GetEventSelectors', 'TrailName'),
  DescribeTrails: describeTrails,
  ListTrails: listTrails,
} satisfies Partial<Scenarios>;
