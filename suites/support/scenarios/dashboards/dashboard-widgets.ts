import { type JsonObject, objectsIn } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import type { EventDataStore } from '../../../../harness/engine/resources/event-data-stores.js';
import { memberAt } from '../../../../harness/wire/member-at.js';
import { quietRead } from '../../reads/quiet-read.js';
import { hasEnded } from '../../resources/own-query.js';
import { madeIfAny } from '../possible-resources.js';

/** What the parameters of the widget below may stand for: a time span in which nothing happened. */
export const timeSpan = { $StartTime$: '2013-11-01T00:00:00Z', $EndTime$: '2013-11-02T00:00:00Z' };

/** A table of the events of a time span, which is a parameter (API_RequestWidget). */
export function spanWidget({ id }: EventDataStore): JsonObject {
  return {
    QueryStatement: `SELECT eventTime, eventName FROM ${id} WHERE eventTime > '?' AND eventTime < '?' LIMIT 10`,
    QueryParameters: Object.keys(timeSpan),
    ViewProperties: { Height: '2', Width: '4', Title: 'Events of a time span', View: 'Table' },
  };
}

/** A dashboard with that widget, and the alias of the widget's query; undefined where the target makes none. */
export async function aliasIfAny(
  t: CheckContext,
  store: EventDataStore,
): Promise<{ dashboardArn: string; alias: string } | undefined> {
  const made = await madeIfAny(t, 'dashboard', 'CreateDashboard', {
    Name: t.freshName(),
    Widgets: [spanWidget(store)],
  });
  const dashboardArn = made?.DashboardArn;
  const alias = made && memberAt(made, 'Widgets[0].QueryAlias');
  if (typeof dashboardArn !== 'string' || typeof alias !== 'string') return undefined;
  return { dashboardArn, alias };
}

/** Waits until the queries of a dashboard's last refresh have ended. */
export async function untilRefreshed(t: CheckContext, DashboardId: string): Promise<void> {
  const dashboard = await quietRead(t, 'GetDashboard', { DashboardId });
  const RefreshId = dashboard?.LastRefreshId;
  if (typeof RefreshId !== 'string') return;
  for (const { QueryAlias } of objectsIn(dashboard?.Widgets))
    if (QueryAlias) await t.until({ operation: 'DescribeQuery', input: { QueryAlias, RefreshId } }, hasEnded);
}
