import type { JsonObject } from '../../../common/json.js';
import { Skipped } from '../../../harness/engine/check/check-signals.js';
import { check } from '../../../harness/engine/context/check.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { OwnedResource } from '../../../harness/targets/removal/ledger.js';
import type { Target } from '../../../harness/targets/target.js';
import { errorCodeOf, isAnswered, isSuccessful } from '../../../harness/wire/exchange.js';
import { expectListed } from '../../support/resources/expect-listed.js';
import { onLake } from '../../support/resources/on-lake.js';
import { ownDashboard, readyDashboard, tableOf } from '../../support/resources/own-dashboard.js';
import { anyStatement } from '../../support/resources/own-query.js';
import { letDashboardsQuery } from '../../support/resources/store-policy.js';
import { untilRefreshed } from '../../support/scenarios/dashboards/dashboard-widgets.js';

/** The name that the Highlights dashboard has, in every account. */
const highlights = 'AWSCloudTrail-Highlights';
const customPerRegion = 100;
/** A Region that nobody else makes dashboards in. */
const regionOfQuota = 3;

/** A dashboard is found in both ways in which it is named. */
export const visible = onLake(
  check({
    id: 'GetDashboard/lifecycle/finds-created',
    title: 'a created dashboard is found by its name and by its ARN',
    requirements: ['dashboards.create.visible'],
    body: async (t) => {
      const arn = await ownDashboard(t);
      for (const DashboardId of [arn, nameOf(arn)])
        await t.readBack('GetDashboard', { DashboardId }, (read) => {
          t.expectMember(read, 'DashboardArn', arn, 'dashboards.create.visible');
        });
    },
  }),
);

/** A list of some dashboards has those and no others. */
export const filtered = onLake(
  check({
    id: 'ListDashboards/lifecycle/filters',
    title: 'filters dashboards by type and by name prefix',
    requirements: ['dashboards.list.filter'],
    body: async (t) => {
      const [own, other] = [await ownDashboard(t), await ownDashboard(t)];
      const NamePrefix = nameOf(own);
      const dashboards = {
        operation: 'ListDashboards',
        list: 'Dashboards',
        key: 'DashboardArn',
        members: ['Type'],
        requirement: 'dashboards.list.filter',
      };
      const begins = ({ DashboardArn }: JsonObject) => nameOf(DashboardArn).startsWith(NamePrefix);
      await expectListed(t, { ...dashboards, input: { NamePrefix }, has: own, fits: begins });
      for (const type of ['CUSTOM', 'MANAGED']) {
        const whose = type === 'CUSTOM' ? { has: other } : { lacks: other };
        await expectListed(t, { ...dashboards, input: { Type: type }, ...whose, fits: ({ Type }) => Type === type });
      }
    },
  }),
);

/** A refresh is told of. */
export const refreshed = onLake(
  check({
    id: 'StartDashboardRefresh/lifecycle/last-refresh',
    title: 'a dashboard returns the id of its last refresh',
    requirements: ['dashboards.refresh.last'],
    access: 'full',
    body: async (t) => {
      const store = await t.stores.shared();
      const DashboardId = await readyDashboard(t, { Widgets: [tableOf(anyStatement(store))] });
      await letDashboardsQuery(t, store, DashboardId);
      const started = await t.prepare('StartDashboardRefresh', { DashboardId });
      t.atEnd(() => untilRefreshed(t, DashboardId));
      const id = t.idFrom(started, 'RefreshId');
      await t.readBack('GetDashboard', { DashboardId }, (read) => {
        t.expectMember(read, 'LastRefreshId', id, 'dashboards.refresh.last');
      });
    },
  }),
);

/** The Highlights dashboard has a schedule that is given. An account that has it already keeps it as it is. */
export const highlightsDashboard = onLake(
  check({
    id: 'CreateDashboard/lifecycle/highlights',
    title: 'the Highlights dashboard accepts only a refresh every six hours',
    requirements: ['dashboards.highlights'],
    access: 'full',
    body: async (t) => {
      const { exchange } = await t.call('GetDashboard', { DashboardId: highlights });
      const code = errorCodeOf(exchange);
      if (code !== 'ResourceNotFoundException')
        throw new Skipped('the account may already have a Highlights dashboard');
      const every = (Value: number) => ({
        Name: highlights,
        RefreshSchedule: { Frequency: { Unit: 'HOURS', Value }, Status: 'ENABLED' },
      });
      await t.resources.expectRejected({
        kind: 'dashboard',
        input: every(12),
        rejection: {
          requirement: 'dashboards.highlights',
        },
      });
      if (t.findings.some(({ check: owner }) => owner === t.check.id)) return;
      await t.resources.create({
        kind: 'dashboard',
        input: every(6),
      });
    },
  }),
);

/** A Region has room for a hundred. */
export const quota = onLake(
  check({
    id: 'CreateDashboard/lifecycle/quota',
    title: 'rejects more than 100 custom dashboards in a Region',
    requirements: ['quota.dashboards'],
    access: 'full',
    body: async (t) => {
      const as = t.fixtures.otherRegion(regionOfQuota);
      await fill(t, as);
      const rejection = { requirement: 'quota.dashboards', codes: ['ServiceQuotaExceededException'], as };
      await t.resources.expectRejected({
        kind: 'dashboard',
        input: { Name: t.freshName() },
        rejection,
      });
    },
  }),
);

/**
 * Makes dashboards until one is refused; that the first is says that the target makes none there. They go over one
 * connection when the check ends, and what does not is left to the sweep.
 */
async function fill(t: CheckContext, as: Target): Promise<void> {
  const { ledger } = t.session;
  const { region } = as.settings;
  await t.resources.create({
    kind: 'dashboard',
    input: { Name: t.freshName() },
    as,
  });
  const made: OwnedResource[] = [];
  t.atEnd(async () => {
    for (const resource of made) {
      if (isSuccessful(await as.call('DeleteDashboard', { DashboardId: resource.id }))) ledger.settle(resource);
    }
  });
  for (let count = 1; count < customPerRegion && !t.session.target.halted; count++) {
    const byName: OwnedResource = { kind: 'dashboard', id: t.freshName(), region };
    ledger.own(byName);
    // Not noted: of a hundred calls the weather loses one more often than not, and none of them is the question.
    const exchange = await as.call('CreateDashboard', { Name: byName.id });
    const isRefused = isAnswered(exchange) && !exchange.result.isSuccess;
    if (isRefused && !exchange.weather) return ledger.settle(byName);
    made.push(byName);
  }
}

function nameOf(arn: unknown): string {
  return String(arn).slice(String(arn).lastIndexOf('/') + 1);
}
