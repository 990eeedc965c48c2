import type { JsonObject } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { Target } from '../../../harness/targets/target.js';
import { statementOn } from './own-query.js';

/**
 * Creates a custom dashboard and waits until it is there; it is removed when the check ends. `as`: who creates it, where
 * that is not the run.
 */
export async function ownDashboard(t: CheckContext, settings: JsonObject = {}, as?: Target): Promise<string> {
  const by = as ? { as } : {};
  const { id } = await t.resources.create({ kind: 'dashboard', input: { Name: t.freshName(), ...settings }, ...by });
  await t.until(
    { operation: 'GetDashboard', input: { DashboardId: id }, begunJustNow: true, ...by },
    ({ Status }) => Status !== 'CREATING',
  );
  return id;
}

/**
 * As `ownDashboard`, for calls that a dashboard refuses while it is being made. Blocks the check where GetDashboard does not
 * tell whether it still is: the refusal would be nobody's fault.
 */
export async function readyDashboard(t: CheckContext, settings: JsonObject = {}): Promise<string> {
  const DashboardId = await ownDashboard(t, settings);
  t.idFrom(await t.prepare('GetDashboard', { DashboardId }), 'Status');
  return DashboardId;
}

/** A table that shows what a query finds. */
export function tableOf(QueryStatement: string): JsonObject {
  return { QueryStatement, ViewProperties: { Height: '2', Width: '4', Title: 'Events', View: 'Table' } };
}

/** A table over an event data store, by the id or ARN of the store. */
export function tableOn(store: string): JsonObject {
  return tableOf(statementOn(store));
}
