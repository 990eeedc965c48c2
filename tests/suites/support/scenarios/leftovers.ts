import type { JsonObject } from '../../../../common/json.js';
import type { Session } from '../../../../harness/engine/session/session.js';
import { successBody } from '../../../../harness/wire/exchange.js';

/** What the run shares and removes when it ends. */
const lasting = new Set(['event-data-store', 'bucket', 'role', 'key']);
const underWay = new Set<unknown>(['QUEUED', 'RUNNING', 'INITIALIZING', 'IN_PROGRESS']);

/** What the ended checks of a session left behind in the account, less what the run shares. */
export async function leftovers(session: Session): Promise<string[]> {
  const left: string[] = [];
  const read = async (operation: string, input: JsonObject): Promise<JsonObject | undefined> => {
    const exchange = await session.target.call(operation, input);
    return successBody(exchange);
  };
  const list = async (operation: string, member: string, input: JsonObject = {}) =>
    ((await read(operation, input))?.[member] ?? []) as JsonObject[];

  const open = session.ledger.open();
  left.push(...open.filter(({ kind }) => !lasting.has(kind)).map(({ kind, id }) => `${kind} ${id} in the ledger`));
  for (const { DashboardArn } of await list('ListDashboards', 'Dashboards')) left.push(String(DashboardArn));
  for (const { ChannelArn } of await list('ListChannels', 'Channels')) left.push(String(ChannelArn));
  for (const { ImportId, ImportStatus } of await list('ListImports', 'Imports'))
    if (underWay.has(ImportStatus)) left.push(`import ${ImportId} is ${ImportStatus}`);
  for (const { EventDataStoreArn, Name } of await list('ListEventDataStores', 'EventDataStores')) {
    const arn = String(EventDataStoreArn);
    const store = await read('GetEventDataStore', { EventDataStore: arn });
    if (store?.Status === 'PENDING_DELETION') continue;
    if (!open.some(({ id }) => id === arn)) left.push(`${Name} is ${store?.Status}`);
    if (store?.Status !== 'ENABLED' || store.FederationStatus !== 'DISABLED' || !String(Name).startsWith('ctc-'))
      left.push(`${Name} is ${store?.Status}, its federation ${store?.FederationStatus}`);
    if (await read('GetResourcePolicy', { ResourceArn: arn })) left.push(`the policy of ${Name}`);
    for (const { QueryStatus } of await list('ListQueries', 'Queries', { EventDataStore: arn }))
      if (underWay.has(QueryStatus)) left.push(`a query on ${Name} is ${QueryStatus}`);
  }
  return left;
}
