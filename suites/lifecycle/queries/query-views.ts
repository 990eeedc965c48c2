import { type Json, type JsonObject, objectsIn } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { EventDataStore } from '../../../harness/engine/resources/event-data-stores.js';
import { isEnd, queryCycle, stepBack } from '../../../harness/models/life-cycle.js';

/** A query on a store. */
export interface OwnQuery {
  id: string;
  store: EventDataStore;
}

/** An operation that tells the status of a query. */
interface QueryView {
  operation: string;
  input: (query: OwnQuery) => JsonObject;
  path: string;
  statusIn: (body: JsonObject, query: OwnQuery) => Json | undefined;
}

const byId = ({ id }: OwnQuery) => ({ QueryId: id });
const own = ({ QueryStatus }: JsonObject) => QueryStatus;

/** All of them. */
export const queryViews: readonly QueryView[] = [
  { operation: 'DescribeQuery', input: byId, path: 'QueryStatus', statusIn: own },
  { operation: 'GetQueryResults', input: byId, path: 'QueryStatus', statusIn: own },
  {
    operation: 'ListQueries',
    input: ({ store }) => ({ EventDataStore: store.arn }),
    path: 'Queries[].QueryStatus',
    statusIn: ({ Queries }, { id }) => objectsIn(Queries).find(({ QueryId }) => QueryId === id)?.QueryStatus,
  },
];

/** What one of them showed until the query had ended there. */
export interface Watched {
  view: QueryView;
  seen: readonly (Json | undefined)[];
  hasEnded: boolean;
}

/** Looks at a query through all of them until it has ended, or for as long as something may take. Nothing is judged. */
export async function watchQuery(t: CheckContext, query: OwnQuery): Promise<Watched[]> {
  return Promise.all(
    queryViews.map(async (view) => {
      const seen: (Json | undefined)[] = [];
      const hasEnded = await t.until({ operation: view.operation, input: view.input(query) }, (body) => {
        const status = view.statusIn(body, query);
        if (status !== seen.at(-1)) seen.push(status);
        return isEnd(queryCycle, status);
      });
      return { view, seen, hasEnded };
    }),
  );
}

/** Expects that a query is in this status for good, whoever is asked, and that none went back on the way there. */
export async function expectNoStepBack(
  t: CheckContext,
  query: OwnQuery,
  { status, watched, requirement }: { status: string; watched: readonly Watched[]; requirement: string },
): Promise<void> {
  for (const { view, seen } of watched) {
    const { operation, path } = view;
    await t.readBack(operation, view.input(query), (read) => {
      if (t.recordObjection(read, path)) return;
      const shown = view.statusIn(read.body, query);
      // A list may not show a query at once, nor on its first page.
      if (shown === undefined) return;
      const back = stepBack(queryCycle, [...seen, shown]);
      if (shown === status && back === undefined) return;
      const what = { path, expected: `${status}, and no earlier status`, actual: back ?? String(shown), requirement };
      t.missed({ operation, rule: 'shows' }, what, read.judged);
    });
  }
}
