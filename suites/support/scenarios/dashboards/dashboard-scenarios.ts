import { type Json, type JsonObject, objectsIn } from '../../../../common/json.js';
import { without } from '../../../../common/without.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { shownState } from '../../reads/shown-state.js';
import { stateByName, stateOfDashboard } from '../../reads/state-of-request.js';
import { ownDashboard, readyDashboard, tableOn } from '../../resources/own-dashboard.js';
import { lakeIfThere } from '../lake-if-there.js';
import { lakeScenarios } from '../lake-scenarios.js';
import { arnsNamed, removeNamed } from '../named-resources.js';
import { longestName, shortestName } from '../names.js';
import type { Scenario } from '../scenario.js';
import { mostTags } from '../tags/most-tags.js';
import { schedules, widgets } from './dashboard-settings.js';
import { startDashboardRefresh } from './start-dashboard-refresh-scenario.js';

const ofADashboard = { access: 'standard', fixed: ['DashboardId'], echoes: {}, repeatable: true } as const;

/** Members that come back as they were given. Widgets come back with an alias each. */
const settings = {
  fixed: ['Widgets', 'RefreshSchedule'],
  echoes: {
    'RefreshSchedule.Frequency.Unit': 'RefreshSchedule.Frequency.Unit',
    'RefreshSchedule.Frequency.Value': 'RefreshSchedule.Frequency.Value',
    'RefreshSchedule.Status': 'RefreshSchedule.Status',
    'RefreshSchedule.TimeOfDay': 'RefreshSchedule.TimeOfDay',
    TerminationProtectionEnabled: 'TerminationProtectionEnabled',
  },
};

/** Leaves a dashboard without termination protection. */
const unprotected = (DashboardId: string) => ({ DashboardId, TerminationProtectionEnabled: false });

const createDashboard = {
  ...ofADashboard,
  operation: 'CreateDashboard',
  fixed: ['Name', ...settings.fixed],
  echoes: { ...settings.echoes, Name: 'Name' },
  echoRequirement: 'dashboards.create.echo',
  async arrange(t) {
    const store = await lakeIfThere(t, () => t.stores.shared());
    const [first, ...others] = schedules;
    const most = { ...first, TagsList: [...mostTags], TerminationProtectionEnabled: true, ...widgets(store) };
    const requests: (JsonObject & { Name: string })[] = [
      { Name: shortestName(t.freshName()) },
      { Name: longestName(t.freshName(), '_-'), ...most },
      ...others.map((schedule) => ({ Name: t.freshName(), ...schedule, TerminationProtectionEnabled: false })),
    ];
    for (const { Name } of requests) t.resources.keep({ kind: 'dashboard', id: Name });
    return {
      requests,
      revert: ({ Name }) => removeNamed(t, 'dashboard', Name),
      async state({ Name }) {
        const arns = await arnsNamed(t, 'dashboard', Name);
        return arns.length > 0 ? arns : null;
      },
    };
  },
  creates: 'dashboard',
  stateOf: stateByName('dashboard'),
  on: { statement: (store, t) => ({ Name: t.freshName(), Widgets: [tableOn(store)] }) },
  plain: async (t) => ({ Name: t.freshName() }),
  create: (t) => ownDashboard(t),
} satisfies Scenario<'CreateDashboard'>;

const getDashboard = {
  ...ofADashboard,
  operation: 'GetDashboard',
  arrange: async (t) => ({ requests: bothForms(await ownDashboard(t)) }),
  on: { dashboard: (DashboardId) => ({ DashboardId }) },
  plain: async (t) => ({ DashboardId: await ownDashboard(t) }),
} satisfies Scenario<'GetDashboard'>;

const updateDashboard = {
  ...ofADashboard,
  operation: 'UpdateDashboard',
  fixed: ['DashboardId', ...settings.fixed],
  echoes: settings.echoes,
  echoRequirement: 'dashboards.update.merge',
  async arrange(t) {
    const store = await lakeIfThere(t, () => t.stores.shared());
    const [first, ...others] = schedules;
    const asMade = { ...first, TerminationProtectionEnabled: false, ...widgets(store, 1) };
    const DashboardId = await ownDashboard(t, asMade);
    const [byName] = bothForms(DashboardId);
    return {
      requests: [
        { DashboardId, TerminationProtectionEnabled: true },
        { ...byName, ...first, TerminationProtectionEnabled: true, ...widgets(store) },
        ...others.map((schedule) => ({ DashboardId, ...schedule, TerminationProtectionEnabled: false })),
      ],
      async revert() {
        await untilSettled(t, DashboardId);
        await t.prepare('UpdateDashboard', { DashboardId, ...asMade });
        await untilSettled(t, DashboardId);
      },
      state: () => dashboardState(t, DashboardId),
    };
  },
  on: {
    dashboard: unprotected,
    statement: async (store, t, as) => ({ DashboardId: await ownDashboard(t, {}, as), Widgets: [tableOn(store)] }),
  },
  stateOf: stateOfDashboard,
  plain: async (t) => unprotected(await readyDashboard(t)),
} satisfies Scenario<'UpdateDashboard'>;

/** A dashboard of the same name has the same ARN: what is deleted can be made again. */
const deleteDashboard = {
  ...ofADashboard,
  operation: 'DeleteDashboard',
  async arrange(t) {
    const DashboardId = await ownDashboard(t);
    return {
      requests: bothForms(DashboardId),
      async revert() {
        if (await t.until({ operation: 'GetDashboard', input: { DashboardId } }, ({ Status }) => Status !== 'DELETING'))
          return;
        await t.prepare('CreateDashboard', { Name: nameOf(DashboardId) });
        await untilSettled(t, DashboardId);
      },
      state: () => dashboardState(t, DashboardId),
    };
  },
  on: { dashboard: (DashboardId) => ({ DashboardId }) },
  stateOf: stateOfDashboard,
  plain: async (t) => ({ DashboardId: await ownDashboard(t) }),
} satisfies Scenario<'DeleteDashboard'>;

const listDashboards = {
  ...ofADashboard,
  operation: 'ListDashboards',
  access: 'read-only',
  fixed: [],
  arrange: async () => ({
    // 100 is what both sources have for the size of a page.
    requests: [{}, { NamePrefix: 'ctc-', MaxResults: 1 }, { MaxResults: 100 }, { Type: 'CUSTOM' }, { Type: 'MANAGED' }],
  }),
  plain: async () => ({}),
} satisfies Scenario<'ListDashboards'>;

/** By name and by ARN. */
function bothForms(arn: string): JsonObject[] {
  return [{ DashboardId: nameOf(arn) }, { DashboardId: arn }];
}

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** Waits until a dashboard is not being changed any more. */
async function untilSettled(t: CheckContext, DashboardId: string): Promise<void> {
  await t.until(
    { operation: 'GetDashboard', input: { DashboardId }, begunJustNow: true },
    ({ Status }) => Status !== 'CREATING' && Status !== 'UPDATING',
  );
}

/** What GetDashboard shows of the settings; the queries of widgets get new aliases when they are set. */
async function dashboardState(t: CheckContext, DashboardId: string): Promise<Json> {
  return shownState(t, 'GetDashboard', { DashboardId }, (body) => ({
    RefreshSchedule: body.RefreshSchedule ?? null,
    TerminationProtectionEnabled: body.TerminationProtectionEnabled ?? null,
    Widgets: objectsIn(body.Widgets).map((widget) => without(widget, 'QueryAlias')),
  }));
}

/** The scenarios of dashboards. */
export const dashboardScenarios = lakeScenarios({
  CreateDashboard: createDashboard,
  GetDashboard: getDashboard,
  ListDashboards: listDashboards,
  UpdateDashboard: updateDashboard,
  DeleteDashboard: deleteDashboard,
  StartDashboardRefresh: startDashboardRefresh,
});
