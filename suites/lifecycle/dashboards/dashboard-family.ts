import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { dashboardArn } from '../../../harness/models/dashboard-model.js';
import { dashboardAnswers, dashboardViews } from '../../../harness/models/dashboard-views.js';
import type { Beginning, Family } from '../../support/model-based/family.js';
import { lakeIfThere } from '../../support/scenarios/lake-if-there.js';
import { anyCreate, anyStep } from './dashboard-steps.js';

const changing = new Set<unknown>(['CREATING', 'UPDATING']);

/** Dashboards with their tags. Histories are few: a dashboard is busy for a while after each change. */
export const dashboards: Family = {
  noun: 'dashboard',
  visible: 'dashboards.create.visible',
  gone: 'dashboards.delete.gone',
  views: dashboardViews,
  answers: dashboardAnswers,
  makes: 'CreateDashboard',
  removes: 'DeleteDashboard',
  names: ['Name', 'DashboardId', 'ResourceId'],
  historiesPerRun: 1,
  begin,
  async ready(t, { name = '' }) {
    await t.until({ operation: 'GetDashboard', input: { DashboardId: name } }, ({ Status }) => !changing.has(Status));
  },
  // A wrong ARN is told once, and not used.
  learn: ({ DashboardArn }, subject) =>
    typeof DashboardArn === 'string' && dashboardArn(subject).test(DashboardArn) ? { arn: DashboardArn } : {},
  first: anyCreate,
  steps: anyStep,
};

/** A name, and a store for widgets where there is one. */
async function begin(t: CheckContext): Promise<Beginning> {
  const store = await lakeIfThere(t, () => t.stores.shared());
  const name = t.freshName();
  t.resources.keep({ kind: 'dashboard', id: name });
  const { region } = t.session.plan.settings;
  return { subject: { name, region, ...(store ? { storeId: store.id } : {}) }, fixtures: [] };
}
