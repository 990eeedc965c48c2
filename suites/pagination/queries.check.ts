import { isJsonObject, type JsonObject } from '../../common/json.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { newestEvents, queriesOfRun, runQuery, type StartedQuery } from '../support/resources/queries-of-run.js';
import { lawsOf } from './laws-of.js';
import { byMember, type PagedList } from './paged-list.js';

/** ListQueries: some queries that the run started, asked for by the time in which that was. */
const listQueries: PagedList = {
  operation: 'ListQueries',
  entries: 'Queries',
  identity: byMember('QueryId'),
  pageSize: { member: 'MaxResults', max: 1000 },
  access: 'full',
  changes: 'full',
  onLake: true,
  tokenRefusal: 'queries.list.token',
  otherParameters: 'paging.token-parameters-undocumented',
  async arrange(t) {
    const queries = await queriesOfRun(t);
    const EventDataStore = queries[0]!.store.arn;
    const input = { EventDataStore, ...(await timesOf(t, EventDataStore, queries)) };
    return {
      input,
      own: queries.map(({ id }) => id),
      otherInput: async () => ({ ...input, QueryStatus: 'FINISHED' }),
      change: {
        input: { EventDataStore },
        make: async () => void (await runQuery(t, newestEvents)),
      },
    };
  },
};

/** From the first to the last of some queries, as the target tells it: others may have started hundreds. */
async function timesOf(t: CheckContext, store: string, queries: readonly StartedQuery[]): Promise<JsonObject> {
  const { body } = await t.prepare('ListQueries', { EventDataStore: store });
  const listed = Array.isArray(body.Queries) ? body.Queries.filter(isJsonObject) : [];
  const times = listed.flatMap(({ QueryId, CreationTime }) =>
    typeof CreationTime === 'number' && queries.some(({ id }) => id === QueryId) ? [CreationTime] : [],
  );
  if (times.length < queries.length) return {};
  return { StartTime: Math.floor(Math.min(...times)), EndTime: Math.ceil(Math.max(...times)) + 1 };
}

/** The laws of its pages. */
export const queries = lawsOf(listQueries);
