import { randomUUID } from 'node:crypto';
import { isJsonObject, type Json } from '../../../common/json.js';
import { inSuccess } from '../../transformers/answers/in-success.js';
import { lose } from '../../transformers/lists/lose.js';
import { ignore } from '../../transformers/state/ignore.js';
import { asking, withInput } from '../call.js';
import type { Fault } from '../fault.js';
import { semantic } from '../semantic.js';
import { success, successOf } from '../wire/faulty-answer.js';

/** Faults in the lives of queries and imports. */
export const jobStateFaults: readonly Fault[] = [
  semantic('DescribeQuery', 'goes-back', {
    select: ['_/lifecycle/query-histories', 'StartQuery/lifecycle/flow'],
    expects: ['shows/QueryStatus'],
    why: 'one of two machines answers, and they do not know of each other',
    transform: async (call, forward, memory) => {
      const told = memory.of('told', () => new Set<Json | undefined>());
      return inSuccess((body) => {
        if (body.QueryStatus !== 'FINISHED') return;
        if (told.has(body.QueryId)) body.QueryStatus = 'RUNNING';
        told.add(body.QueryId);
      })(call, forward, memory);
    },
  }),
  semantic('CancelQuery', 'forgotten', {
    expects: ['sets/QueryStatus'],
    select: ['_/lifecycle/query-histories', 'CancelQuery/lifecycle/*'],
    why: 'queries are too short to be worth it',
    transform: async (call, forward) => {
      const { QueryId = '' } = call.input;
      const query = successOf(await forward(asking(call, 'DescribeQuery', { QueryId })));
      const isRunning = query?.QueryStatus === 'QUEUED' || query?.QueryStatus === 'RUNNING';
      return isRunning ? success({ QueryId, QueryStatus: 'CANCELLED' }) : forward(call);
    },
  }),
  semantic('ListQueries', 'cancelled-is-finished', {
    select: ['_/lifecycle/query-histories', 'CancelQuery/lifecycle/*'],
    expects: ['shows/Queries[].QueryStatus'],
    why: 'the list knows only whether a query is over',
    transform: inSuccess(({ Queries }) => {
      for (const query of Array.isArray(Queries) ? Queries.filter(isJsonObject) : [])
        if (query.QueryStatus === 'CANCELLED') query.QueryStatus = 'FINISHED';
    }),
  }),
  semantic('ListQueries', 'ignores/QueryStatus', {
    select: ['ListQueries/lifecycle/*'],
    expects: ['filters/Queries'],
    why: 'the list is always the whole list',
    transform: ignore('QueryStatus'),
  }),
  semantic('ListQueries', 'any-store', {
    select: ['ListQueries/lifecycle/lists-started'],
    expects: ['lists-started/Queries'],
    why: 'all queries are in one list',
    transform: async (call, forward, memory) => {
      const first = memory.of('store', () => ({ EventDataStore: call.input.EventDataStore ?? '' }));
      return forward(withInput(call, { ...call.input, ...first }));
    },
  }),
  semantic('ListQueries', 'last-not-listed', {
    select: ['_/lifecycle/query-histories'],
    expects: ['finds/query'],
    why: 'the list ends one too early',
    transform: lose('Queries'),
  }),
  semantic('StartQuery', 'no-statement', {
    sees: ['DescribeQuery'],
    select: ['_/lifecycle/query-histories', 'DescribeQuery/lifecycle/*'],
    expects: ['sets/QueryString'],
    why: 'the statement is shown as it was understood',
    transform: inSuccess((body) => {
      if (typeof body.QueryString === 'string') body.QueryString = body.QueryString.toLowerCase();
    }),
  }),
  semantic('GetQueryResults', 'row-is-one-map', {
    select: ['GetQueryResults/lifecycle/*'],
    expects: ['rows/QueryResultRows[][]'],
    why: 'a row is a map of its columns',
    transform: inSuccess((body) => {
      const rows = Array.isArray(body.QueryResultRows) ? body.QueryResultRows : [];
      body.QueryResultRows = rows.map((row) => [Object.assign({}, ...(Array.isArray(row) ? row : []))]);
    }),
  }),
  semantic('StopImport', 'forgotten', {
    select: ['_/lifecycle/import-histories', 'StopImport/lifecycle/*'],
    expects: ['sets/ImportStatus'],
    why: 'imports are too short to be worth it',
    transform: async (call, forward) => {
      const answer = await forward(asking(call, 'GetImport', call.input));
      const body = successOf(answer);
      return body ? success({ ...body, ImportStatus: 'STOPPED' }) : forward(call);
    },
  }),
  ...['Destination', 'ImportStatus'].map((member) =>
    semantic('ListImports', `ignores/${member}`, {
      select: ['ListImports/lifecycle/*'],
      expects: ['filters/Imports'],
      why: 'the list is always the whole list',
      transform: ignore(member),
    }),
  ),
  semantic('StartImport', 'retry-is-new', {
    select: ['_/lifecycle/import-histories', 'StartImport/lifecycle/*'],
    expects: ['echo/ImportId'],
    why: 'whatever is started gets an id',
    transform: inSuccess((body, { input }) => {
      if ('ImportId' in input) body.ImportId = randomUUID();
    }),
  }),
];
