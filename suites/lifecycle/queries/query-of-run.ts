import { Skipped } from '../../../harness/engine/check/check-signals.js';
import { onceARun } from '../../support/resources/once-a-run.js';
import { type OwnQuery, type Watched, watchQuery } from './query-views.js';

/** One query that has ended, and what was seen of it on the way; checks share it, since it stays listed. */
export const queryOfRun = onceARun(async (t): Promise<OwnQuery & { watched: Watched[]; status: string }> => {
  const store = await t.stores.shared();
  const end = await t.session.turns.take('queries');
  try {
    const QueryStatement = `SELECT eventID, eventName FROM ${store.id} LIMIT 3`;
    const id = t.idFrom(await t.prepare('StartQuery', { QueryStatement }), 'QueryId');
    t.resources.keep({ kind: 'query', id });
    const watched = await watchQuery(t, { id, store });
    const status = watched[0]?.seen.at(-1);
    if (!watched[0]?.hasEnded || typeof status !== 'string')
      throw new Skipped('the query does not end in time, or no read returns its status');
    return { id, store, watched, status };
  } finally {
    end();
  }
});
