import { useLake } from '../lake/lake-client.js';
import type { Answer } from '../reference-client.js';

/** Longer than a query takes. */
export const DONE = 1000;

/** A reference, with queries to be started, and run to their end, in one line. */
export function useQueries() {
  const lake = useLake();
  const start = async (QueryStatement: string, more: object = {}) =>
    String((await lake.ok('StartQuery', { QueryStatement, ...more })).QueryId);

  /** The rows of a query, each as one object. */
  async function rows(statement: string): Promise<Record<string, string>[]> {
    const QueryId = await start(statement);
    lake.clock.advance(DONE);
    return rowsOf(await lake.ok('GetQueryResults', { QueryId }));
  }
  return { ...lake, start, rows };
}

export function rowsOf(answer: Answer): Record<string, string>[] {
  const found = answer.QueryResultRows as unknown as Record<string, string>[][];
  return found.map((columns) => Object.assign({}, ...columns));
}
