import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { lawsOf } from './laws-of.js';
import { allows, byMember, entriesToMake, type PagedList } from './paged-list.js';

/** ListDashboards: dashboards whose names begin alike, so that nobody else's are among them. The guide's largest page is asked for, the smaller of two that are published. */
const listDashboards: PagedList = {
  operation: 'ListDashboards',
  entries: 'Dashboards',
  identity: byMember('DashboardArn'),
  pageSize: { member: 'MaxResults', max: 100 },
  access: 'read-only',
  changes: 'standard',
  onLake: true,
  tokenRefusal: 'dashboards.list.token',
  otherParameters: 'paging.token-parameters-undocumented',
  bareInput: {},
  async arrange(t) {
    const otherInput = async () => ({ Type: 'CUSTOM' });
    if (!allows(t, 'standard')) return { input: {}, otherInput };
    const prefix = `${t.freshName()}-`;
    const own: string[] = [];
    while (own.length < entriesToMake(t)) own.push(await makeDashboard(t, `${prefix}${own.length}`));
    for (const DashboardId of own)
      if (
        !(await t.until({ operation: 'GetDashboard', input: { DashboardId } }, ({ Status }) => Status !== 'CREATING'))
      )
        break;
    return {
      input: { NamePrefix: prefix },
      own,
      otherInput,
      change: {
        async remove(read) {
          const arn = own.find((made) => read.has(made));
          if (arn !== undefined) await t.prepare('DeleteDashboard', { DashboardId: arn });
          return arn;
        },
        make: async () => void (await makeDashboard(t, `${prefix}more`)),
      },
    };
  },
};

async function makeDashboard(t: CheckContext, Name: string): Promise<string> {
  const { id } = await t.resources.create({
    kind: 'dashboard',
    input: { Name },
  });
  return id;
}

/** The laws of its pages. */
export const dashboards = lawsOf(listDashboards);
