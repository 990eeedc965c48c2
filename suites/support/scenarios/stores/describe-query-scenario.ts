import { ownQuery } from '../../resources/own-query.js';
import { accountOf, storePolicy } from '../../resources/store-policy.js';
import { aliasIfAny, timeSpan, untilRefreshed } from '../dashboards/dashboard-widgets.js';
import { bodyIfAny } from '../possible-resources.js';
import type { Scenario } from '../scenario.js';
import { onQuery } from './on-query.js';

/** A query is named by its id, or by the alias that a dashboard ran it under, in one refresh or in the last of all. */
export const describeQuery = {
  operation: 'DescribeQuery',
  access: 'full',
  fixed: ['EventDataStore', 'QueryId', 'QueryAlias', 'RefreshId', 'EventDataStoreOwnerAccountId'],
  echoes: { QueryId: 'QueryId' },
  echoRequirement: 'queries.describe.members',
  repeatable: true,
  async arrange(t) {
    await t.resources.takeTurn('store-policy');
    const { id: QueryId, store } = await ownQuery(t);
    const ResourceArn = store.arn;
    const requests = [
      { QueryId },
      { QueryId, EventDataStore: ResourceArn, EventDataStoreOwnerAccountId: accountOf(ResourceArn) },
    ];
    const aliased = await aliasIfAny(t, store);
    if (!aliased) return { requests };
    const { dashboardArn, alias } = aliased;
    t.resources.keep({ kind: 'policy', id: ResourceArn });
    await bodyIfAny(t, 'PutResourcePolicy', { ResourceArn, ResourcePolicy: storePolicy(ResourceArn, dashboardArn) });
    t.atEnd(() => untilRefreshed(t, dashboardArn));
    const refresh = { DashboardId: dashboardArn, QueryParameterValues: timeSpan };
    const refreshed = await bodyIfAny(t, 'StartDashboardRefresh', refresh);
    if (typeof refreshed?.RefreshId !== 'string') return { requests };
    return { requests: [...requests, { QueryAlias: alias, RefreshId: refreshed.RefreshId }, { QueryAlias: alias }] };
  },
  on: onQuery,
  plain: async (t) => ({ QueryId: (await ownQuery(t)).id }),
} satisfies Scenario<'DescribeQuery'>;
