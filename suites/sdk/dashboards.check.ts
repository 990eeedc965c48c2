import { onLake } from '../support/resources/on-lake.js';
import { ownDashboard, readyDashboard, tableOf } from '../support/resources/own-dashboard.js';
import { nobodysName } from '../support/test-data/nobodys.js';
import { compareCalls, throughSdk } from './compare-calls.js';
import { sameAsRaw } from './same-as-raw.js';

/** Dashboards of our own; first one that is not there. */
export const checks = [
  sameAsRaw('GetDashboard', 'standard', async (t) => {
    await compareCalls(t, 'GetDashboard', { DashboardId: nobodysName });
    await compareCalls(t, 'GetDashboard', { DashboardId: await ownDashboard(t) });
  }),
  sameAsRaw('UpdateDashboard', 'standard', async (t) => {
    const more = { TerminationProtectionEnabled: false };
    await compareCalls(t, 'UpdateDashboard', { DashboardId: nobodysName, ...more });
    const ours = { DashboardId: await readyDashboard(t), ...more };
    const { judged } = await t.prepare('UpdateDashboard', ours);
    // It takes no second change while the first one is under way.
    await t.until(
      { operation: 'GetDashboard', input: { DashboardId: ours.DashboardId }, begunJustNow: true },
      ({ Status }) => Status !== 'UPDATING',
    );
    await throughSdk(t, 'UpdateDashboard', ours, judged);
  }),
  sameAsRaw('CreateDashboard', 'standard', async (t) => {
    const [Name, other] = [t.freshName(), t.freshName()];
    for (const id of [Name, other]) t.resources.keep({ kind: 'dashboard', id });
    await compareCalls(t, 'CreateDashboard', { Name, Widgets: [tableOf('this is no query')] });
    const { judged } = await t.prepare('CreateDashboard', { Name });
    await throughSdk(t, 'CreateDashboard', { Name: other }, judged);
  }),
].map(onLake);
