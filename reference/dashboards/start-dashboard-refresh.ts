import type { Call } from '../call.js';
import { findActiveEventDataStore } from '../lake/find-event-data-store.js';
import { isActive } from '../queries/query-status.js';
import { runQuery } from '../queries/run-query.js';
import { parseStatement } from '../queries/statement.js';
import { ServiceFault } from '../service-fault.js';
import { isJsonObject, type JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { validationError } from '../wire/validation-error.js';
import type { Dashboard, Widget } from './dashboard.js';
import { findDashboard } from './find-dashboard.js';
import { WIDGET_PARAMETERS } from './read-widgets.js';

const VALUE = /^[a-zA-Z0-9._/\-:]{1,128}$/;

/**
 * StartDashboardRefresh: a query for each widget, found again by its alias and the id of the refresh (API_DescribeQuery).
 * A dashboard has one refresh at a time (behaviour.md section 5). Refreshes by schedule are not there: nothing happens in
 * a reference that no client asked for.
 */
export function startDashboardRefresh(input: JsonObject, call: Call): object {
  const dashboard = findDashboard(stringMember(input, 'DashboardId'), call);
  const values = readValues(input, dashboard);
  if (isRefreshing(dashboard, call)) {
    throw new ServiceFault('ServiceQuotaExceededException', `The dashboard ${dashboard.id} is already being refreshed`);
  }
  const queries = dashboard.widgets.map((widget) => ({ widget, statement: fillIn(widget, values) }));
  for (const { statement } of queries) findActiveEventDataStore(parseStatement(statement).storeId, call);
  const id = `${call.now}${String(call.state.dashboards.nextSerial()).padStart(5, '0')}`.slice(0, 20);
  let failure: string | undefined;
  for (const { widget, statement } of queries) {
    try {
      runQuery(statement, { alias: widget.QueryAlias, refreshId: id }, undefined, call);
    } catch (thrown) {
      // Too many queries at a time, or a key that is closed: the refresh has begun, and says later that it did not get through.
      if (!(thrown instanceof ServiceFault)) throw thrown;
      failure = thrown.message;
    }
  }
  dashboard.lastRefresh = { id, failure };
  return { RefreshId: id };
}

/** A refresh is under way as long as one of its queries is, which is all that a client sees of it. */
function isRefreshing({ lastRefresh }: Dashboard, { state, region, now }: Call): boolean {
  if (lastRefresh === undefined) return false;
  return state.queries
    .all(region, now)
    .some((query) => query.origin.refreshId === lastRefresh.id && isActive(query, now));
}

/** The values of the parameters; a managed dashboard can also be asked about one event data store (API_StartDashboardRefresh). */
function readValues(input: JsonObject, { type }: Dashboard): ReadonlyMap<string, string> {
  const values = input.QueryParameterValues;
  if (!isJsonObject(values)) return new Map();
  const known = type === 'MANAGED' ? [...WIDGET_PARAMETERS, '$EventDataStoreId$'] : WIDGET_PARAMETERS;
  return new Map(
    Object.entries(values).flatMap(([key, value]) => {
      if (value === null) return [];
      if (!known.includes(key) || typeof value !== 'string' || !VALUE.test(value)) {
        throw validationError(`Not a query parameter of a dashboard with its value: ${key}`);
      }
      return [[key, value] as const];
    }),
  );
}

/** Each `?` stands for the next parameter; one without a value stays. */
function fillIn({ QueryStatement, QueryParameters = [] }: Widget, values: ReadonlyMap<string, string>): string {
  const waiting = [...QueryParameters];
  return QueryStatement.replaceAll('?', () => values.get(waiting.shift() ?? '') ?? '?');
}
