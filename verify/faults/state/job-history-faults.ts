import { isJsonObject, type Json, type JsonObject } from '../../../common/json.js';
import { inSuccess } from '../../transformers/answers/in-success.js';
import { asking, type Call } from '../call.js';
import type { Fault } from '../fault.js';
import { semantic } from '../semantic.js';
import type { Forward } from '../transform.js';
import { codeOf, refusal, success, successOf } from '../wire/faulty-answer.js';

const queries = ['_/lifecycle/query-histories'];
const imports = ['_/lifecycle/import-histories'];
const stopping = [...imports, 'StopImport/lifecycle/*'];

/** Faults of queries and imports that show only after some steps. */
export const jobHistoryFaults: readonly Fault[] = [
  semantic('GetQueryResults', 'goes-back', {
    select: [...queries, 'StartQuery/lifecycle/flow'],
    expects: ['shows/QueryStatus'],
    why: 'one of two machines answers, and they do not know of each other',
    transform: async (call, forward, memory) => {
      const told = memory.of('told', () => new Set<Json | undefined>());
      return inSuccess((body, { input }) => {
        if (body.QueryStatus !== 'FINISHED') return;
        if (told.has(input.QueryId)) body.QueryStatus = 'RUNNING';
        told.add(input.QueryId);
      })(call, forward, memory);
    },
  }),
  semantic('ListQueries', 'first-status', {
    select: queries,
    expects: ['shows/Queries[].QueryStatus'],
    why: 'the list is kept by itself, and written when a query starts',
    transform: async (call, forward, memory) => {
      const first = memory.of('first', () => new Map<Json | undefined, Json | undefined>());
      return inSuccess(({ Queries }) => {
        for (const query of objectsOf(Queries)) {
          if (!first.has(query.QueryId)) first.set(query.QueryId, query.QueryStatus);
          query.QueryStatus = first.get(query.QueryId) ?? null;
        }
      })(call, forward, memory);
    },
  }),
  semantic('DescribeQuery', 'forgets-ended', {
    select: queries,
    expects: ['finds/query'],
    why: 'what is over is thrown away',
    transform: async (call, forward) => {
      const answer = await forward(call);
      const ended = ['FINISHED', 'CANCELLED'].includes(String(successOf(answer)?.QueryStatus));
      return ended ? refusal('QueryIdNotFoundException') : answer;
    },
  }),
  semantic('StartQuery', 'replaces-statement', {
    sees: ['StartQuery', 'DescribeQuery'],
    select: [...queries, 'StartQuery/lifecycle/*'],
    expects: ['keeps/QueryString'],
    why: 'there is one statement, that of the last query',
    transform: async (call, forward, memory) => {
      const last = memory.of('last', () => ({ statement: '' }));
      if (call.operation === 'StartQuery') last.statement = String(call.input.QueryStatement);
      return inSuccess((body) => {
        if ('QueryString' in body) body.QueryString = last.statement;
      })(call, forward, memory);
    },
  }),
  semantic('CancelQuery', 'at-any-time', {
    category: 'error',
    select: [...queries, 'CancelQuery/errors/ended-query'],
    expects: ['ended-query/InactiveQueryException'],
    why: 'whatever there is can be cancelled',
    transform: async (call, forward) => {
      const { QueryId = '' } = call.input;
      const answer = await forward(call);
      return codeOf(answer) === 'InactiveQueryException' ? success({ QueryId, QueryStatus: 'CANCELLED' }) : answer;
    },
  }),
  semantic('CancelQuery', 'finishes', {
    sees: ['CancelQuery', 'DescribeQuery', 'GetQueryResults', 'ListQueries'],
    select: [...queries, 'CancelQuery/lifecycle/*'],
    expects: ['sets/QueryStatus'],
    why: 'a query is over or not, and nobody knows how',
    transform: inSuccess((body) => {
      for (const query of [body, ...objectsOf(body.Queries)])
        if (query.QueryStatus === 'CANCELLED') query.QueryStatus = 'FINISHED';
    }),
  }),
  semantic('CancelQuery', 'says-over', {
    select: queries,
    expects: ['sets/QueryStatus'],
    why: 'queries are over before anybody can cancel them',
    transform: async () => refusal('InactiveQueryException'),
  }),
  semantic('CancelQuery', 'needs-store', {
    select: queries,
    expects: ['refused-member/minimal'],
    why: 'the store was required once',
    transform: async (call, forward) => {
      const { QueryId = '', EventDataStore } = call.input;
      const isOpen = EventDataStore === undefined && (await isActive(call, forward, QueryId));
      return isOpen ? refusal('InvalidParameterException') : forward(call);
    },
  }),
  semantic('CancelQuery', 'answers-of-another', {
    select: queries,
    expects: ['answers/QueryId'],
    why: 'the answer is made of the last query that was cancelled',
    transform: async (call, forward, memory) => {
      const first = memory.of('first', () => ({ QueryId: call.input.QueryId ?? '' }));
      return inSuccess((body) => void Object.assign(body, first))(call, forward, memory);
    },
  }),
  semantic('StartImport', 'retry-does-nothing', {
    select: [...imports, 'StartImport/lifecycle/retry'],
    expects: ['sets/ImportStatus'],
    why: 'the answer is made of the request',
    transform: async (call, forward) => {
      const { ImportId } = call.input;
      if (ImportId === undefined) return forward(call);
      const { ImportStatistics: _, ...body } = successOf(await forward(asking(call, 'GetImport', { ImportId }))) ?? {};
      return body.ImportStatus === 'STOPPED' ? success({ ...body, ImportStatus: 'INITIALIZING' }) : forward(call);
    },
  }),
  semantic('StartImport', 'no-second-chance', {
    select: [...imports, 'StartImport/lifecycle/retry'],
    expects: ['retry/rejected'],
    why: 'only what failed is worth another try',
    transform: async (call, forward) => {
      const { ImportId } = call.input;
      if (ImportId === undefined) return forward(call);
      const state = successOf(await forward(asking(call, 'GetImport', { ImportId })));
      return state?.ImportStatus === 'STOPPED' ? refusal('InvalidParameterException') : forward(call);
    },
  }),
  semantic('StopImport', 'loses-destination', {
    sees: ['GetImport'],
    select: stopping,
    expects: ['keeps/Destinations'],
    why: 'what an import holds is let go when it is stopped',
    transform: inSuccess((body) => {
      if (body.ImportStatus === 'STOPPED') body.Destinations = [];
    }),
  }),
  semantic('GetImport', 'stopped-is-failed', {
    select: stopping,
    expects: ['shows/ImportStatus'],
    why: 'what does not complete has failed',
    transform: inSuccess((body) => {
      if (body.ImportStatus === 'STOPPED') body.ImportStatus = 'FAILED';
    }),
  }),
  semantic('ListImports', 'forgets-stopped', {
    select: stopping,
    expects: ['finds/import'],
    why: 'what was stopped is nothing to show',
    transform: inSuccess((body) => {
      body.Imports = objectsOf(body.Imports).filter(({ ImportStatus }) => ImportStatus !== 'STOPPED');
    }),
  }),
  semantic('StartImport', 'forgets-prefix', {
    sees: ['GetImport'],
    select: [...imports, 'StartImport/lifecycle/finds-started'],
    expects: ['sets/ImportSource.S3.S3LocationUri'],
    why: 'an import is of a bucket, whatever the prefix',
    transform: inSuccess(({ ImportSource }) => {
      const source = isJsonObject(ImportSource) && isJsonObject(ImportSource.S3) ? ImportSource.S3 : {};
      source.S3LocationUri = String(source.S3LocationUri).split('/').slice(0, 3).join('/');
    }),
  }),
];

async function isActive(call: Call, forward: Forward, QueryId: Json): Promise<boolean> {
  const query = successOf(await forward(asking(call, 'DescribeQuery', { QueryId })));
  return query?.QueryStatus === 'QUEUED' || query?.QueryStatus === 'RUNNING';
}

function objectsOf(list: Json | undefined): JsonObject[] {
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}
