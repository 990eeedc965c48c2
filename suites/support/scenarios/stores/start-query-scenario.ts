import { type Json, type JsonObject, objectsIn } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import type { EventDataStore } from '../../../../harness/engine/resources/event-data-stores.js';
import { removeResource } from '../../../../harness/targets/removal/remove-resource.js';
import { quietRead } from '../../reads/quiet-read.js';
import { shownList } from '../../reads/shown-state.js';
import { anyStatement, hasEnded, ownQuery, statementOn } from '../../resources/own-query.js';
import { accountOf } from '../../resources/store-policy.js';
import { aliasIfAny, timeSpan } from '../dashboards/dashboard-widgets.js';
import { unlessSkipped } from '../possible-resources.js';
import type { Scenario } from '../scenario.js';

/** Queries that run on the exclusive store are the check's own, whatever started them. */
export const startQuery = {
  operation: 'StartQuery',
  access: 'full',
  fixed: ['QueryStatement', 'DeliveryS3Uri', 'QueryAlias', 'QueryParameters', 'EventDataStoreOwnerAccountId'],
  echoes: {},
  repeatable: true,
  async arrange(t) {
    const store = await t.stores.exclusive();
    await t.resources.takeTurn('queries');
    const QueryStatement = anyStatement(store);
    const requests: JsonObject[] = [
      { QueryStatement },
      { QueryStatement, EventDataStoreOwnerAccountId: accountOf(store.arn) },
    ];
    const aliased = await aliasIfAny(t, store);
    if (aliased) requests.push({ QueryAlias: aliased.alias, QueryParameters: Object.values(timeSpan) });
    // A user's bucket on AWS is for the logs of trails: results would stay in it, and its policy need not allow them.
    const bucket =
      t.session.target.settings.kind === 'aws' ? undefined : await unlessSkipped(() => t.fixtures.bucket());
    if (bucket) requests.push({ QueryStatement, DeliveryS3Uri: `s3://${bucket}/lake/results` });
    const revert = () => cancelQueries(t, store);
    t.atEnd(revert);
    return { requests, revert, state: () => queriesOn(t, store) };
  },
  on: { statement: (store) => ({ QueryStatement: statementOn(store) }) },
  stateOf: 'unobservable',
  plain: async (t) => ({ QueryStatement: anyStatement(await t.stores.shared()) }),
  create: ownQuery,
} satisfies Scenario<'StartQuery'>;

async function queriesOn(t: CheckContext, { arn }: EventDataStore): Promise<Json> {
  const shown = await shownList(t, 'ListQueries', { EventDataStore: arn }, 'Queries');
  return 'items' in shown ? shown.items.map(({ QueryId = null }) => QueryId) : shown.instead;
}

async function cancelQueries(t: CheckContext, { arn }: EventDataStore): Promise<void> {
  const list = await quietRead(t, 'ListQueries', { EventDataStore: arn, MaxResults: 1000 });
  for (const query of objectsIn(list?.Queries))
    if (!hasEnded(query)) await removeResource(t.session.target, { kind: 'query', id: String(query.QueryId) });
}
