import { describe, expect, test } from 'vitest';
import { Blocked, Skipped } from '../../../../harness/engine/check/check-signals.js';
import { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { exclusiveStores } from '../../../../harness/engine/resources/turns.js';
import type { Session } from '../../../../harness/engine/session/session.js';
import { type OperationScript, operationServer } from '../../operation-server.js';
import { question, sessionWith } from '../sessions.js';

const arnOf = (n: number) => `arn:aws:cloudtrail:us-east-1:123456789012:eventdatastore/${n}`;
const refusal = (code: string) => () => code;
/** A target that has event data stores, less what the script says otherwise. */
async function open(script: OperationScript = {}) {
  const stores = new Map<string, Record<string, unknown>>();
  const put = (changes: object) => (input: Record<string, unknown>) => {
    const id = String(input.EventDataStore);
    stores.set(id, { ...stores.get(id), ...changes });
    return {};
  };
  const { url, asked } = await operationServer({
    CreateEventDataStore: (input) => {
      const EventDataStoreArn = arnOf(stores.size + 1);
      stores.set(EventDataStoreArn, { EventDataStoreArn, Name: input.Name, Status: 'ENABLED' });
      return stores.get(EventDataStoreArn)!;
    },
    GetEventDataStore: ({ EventDataStore }) => stores.get(String(EventDataStore)) ?? 'EventDataStoreNotFoundException',
    DeleteEventDataStore: put({ Status: 'PENDING_DELETION' }),
    RestoreEventDataStore: put({ Status: 'ENABLED' }),
    StopEventDataStoreIngestion: put({ Status: 'STOPPED_INGESTION' }),
    StartEventDataStoreIngestion: put({ Status: 'ENABLED' }),
    EnableFederation: put({ FederationStatus: 'ENABLED' }),
    DisableFederation: put({ FederationStatus: 'DISABLED' }),
    ...script,
  });
  const session = sessionWith(url, { access: 'full' });
  return { stores, session, asked };
}

const contextOf = (session: Session, operation: string) =>
  new CheckContext(
    session,
    question(`${operation}/shapes/valid-request`, async () => undefined),
  );

describe('the shared store', () => {
  test('is made once, can be removed, and stays in the ledger when a check ends', async () => {
    const { session, asked } = await open();
    const checks = [contextOf(session, 'GetEventDataStore'), contextOf(session, 'ListQueries')];
    const [one, other] = await Promise.all(checks.map((t) => t.stores.shared()));
    expect(one).toEqual(other);
    expect(one).toMatchObject({ arn: arnOf(1), id: '1' });
    expect(asked('CreateEventDataStore')).toMatchObject([{ TerminationProtectionEnabled: false, RetentionPeriod: 7 }]);
    for (const t of checks) await t.resources.cleanUp();
    expect(session.ledger.open()).toEqual([{ kind: 'event-data-store', id: arnOf(1) }]);
  });

  test('that a target refuses blocks every check with the gap of CreateEventDataStore, and leaves nothing behind', async () => {
    const { session, asked } = await open({ CreateEventDataStore: refusal('InvalidParameterException') });
    for (const t of [contextOf(session, 'GetEventDataStore'), contextOf(session, 'ListQueries')]) {
      await expect(t.stores.shared()).rejects.toBeInstanceOf(Blocked);
      expect(t.report.obstacles).toMatchObject([{ gap: 'CreateEventDataStore/valid-request/rejected' }]);
    }
    expect(asked('CreateEventDataStore')).toHaveLength(1);
    expect(session.ledger.open()).toEqual([]);
  });

  test('that a full account does not allow skips every check', async () => {
    const { session } = await open({ CreateEventDataStore: refusal('EventDataStoreMaxLimitExceededException') });
    for (const t of [contextOf(session, 'GetEventDataStore'), contextOf(session, 'ListQueries')])
      await expect(t.stores.shared()).rejects.toBeInstanceOf(Skipped);
  });
});

describe('the exclusive store', () => {
  test('whose state the target does not tell blocks: in which it was left nobody knows', async () => {
    const { session } = await open({ GetEventDataStore: () => ({ EventDataStoreArn: arnOf(1) }) });
    const t = contextOf(session, 'UpdateEventDataStore');
    await expect(t.stores.exclusive()).rejects.toBeInstanceOf(Blocked);
    expect(t.report.obstacles).toMatchObject([{ gap: 'GetEventDataStore/missing-member/Status' }]);
  });

  test('comes back from deletion, a stop and a federation, before the next check has it', async () => {
    const { stores, session } = await open();
    const beside: string[] = [];
    while (beside.length < exclusiveStores.endpoint - 1)
      beside.push((await contextOf(session, 'DeleteChannel').stores.exclusive()).arn);
    const first = contextOf(session, 'DeleteEventDataStore');
    const { arn } = await first.stores.exclusive();
    expect(beside, 'each check has one of its own').not.toContain(arn);
    await first.prepare('EnableFederation', { EventDataStore: arn, FederationRoleArn: 'arn:aws:iam::1:role/x' });
    await first.prepare('StopEventDataStoreIngestion', { EventDataStore: arn });
    const second = contextOf(session, 'UpdateEventDataStore');
    let taken = false;
    const next = second.stores.exclusive().then((store) => {
      taken = true;
      return store;
    });
    await first.prepare('DeleteEventDataStore', { EventDataStore: arn });
    expect(taken).toBe(false);
    await first.resources.cleanUp();
    expect((await next).arn).toBe(arn);
    expect(stores.get(arn)).toMatchObject({ Status: 'ENABLED', FederationStatus: 'DISABLED' });
  });

  test('comes back with the settings that it was made with, and without operators that it did not use', async () => {
    const selectors = (Equals: string[]) => [{ FieldSelectors: [{ Field: 'eventCategory', Equals, StartsWith: [] }] }];
    const { stores, session, asked } = await open({
      CreateEventDataStore: (input) => {
        const store = { ...input, EventDataStoreArn: arnOf(1), Status: 'ENABLED', MultiRegionEnabled: true };
        stores.set(arnOf(1), { ...store, AdvancedEventSelectors: selectors(['Management']) });
        return store;
      },
      UpdateEventDataStore: ({ EventDataStore, ...changes }) => {
        stores.set(String(EventDataStore), { ...stores.get(String(EventDataStore)), ...changes });
        return {};
      },
    });
    const t = contextOf(session, 'UpdateEventDataStore');
    const { arn, name } = await t.stores.exclusive();
    const changes = {
      Name: 'other',
      MultiRegionEnabled: false,
      RetentionPeriod: 9,
      TerminationProtectionEnabled: true,
    };
    const AdvancedEventSelectors = selectors(['Data']);
    await t.prepare('UpdateEventDataStore', { EventDataStore: arn, ...changes, AdvancedEventSelectors });
    await t.resources.cleanUp();
    expect(asked('UpdateEventDataStore')).toHaveLength(2);
    expect(asked('UpdateEventDataStore')[1]).toEqual({
      EventDataStore: arn,
      Name: name,
      MultiRegionEnabled: true,
      RetentionPeriod: 7,
      TerminationProtectionEnabled: false,
      AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }],
    });
  });

  test('is brought back while its check goes on, which a refusal blocks', async () => {
    const { stores, session, asked } = await open({ DisableFederation: refusal('AccessDeniedException') });
    const t = contextOf(session, 'DeleteEventDataStore');
    const store = await t.stores.exclusive();
    await t.prepare('DeleteEventDataStore', { EventDataStore: store.arn });
    await t.stores.bringBack(store);
    expect(stores.get(store.arn)).toMatchObject({ Status: 'ENABLED' });
    await t.prepare('EnableFederation', { EventDataStore: store.arn, FederationRoleArn: 'arn:aws:iam::1:role/x' });
    await expect(t.stores.bringBack(store)).rejects.toBeInstanceOf(Blocked);
    expect(t.report.obstacles).toMatchObject([{ gap: 'DisableFederation/valid-request/rejected' }]);
    expect(asked('DisableFederation')).toHaveLength(1);
  });

  test('is replaced where the target does not bring it back', async () => {
    const { session } = await open({ RestoreEventDataStore: refusal('InvalidParameterException') });
    const first = contextOf(session, 'DeleteEventDataStore');
    const { arn } = await first.stores.exclusive();
    await first.prepare('DeleteEventDataStore', { EventDataStore: arn });
    await first.resources.cleanUp();
    const second = contextOf(session, 'UpdateEventDataStore');
    expect((await second.stores.exclusive()).arn).toBe(arnOf(2));
    expect(session.ledger.open().map(({ id }) => id)).toEqual([arnOf(2), arnOf(1)]);
  });

  test('that is not shown once it is deleted is restored all the same', async () => {
    const { stores, session, asked } = await open({
      GetEventDataStore: ({ EventDataStore }) => {
        const store = stores.get(String(EventDataStore));
        return store?.Status === 'ENABLED' ? store : 'EventDataStoreNotFoundException';
      },
    });
    const first = contextOf(session, 'DeleteEventDataStore');
    const { arn } = await first.stores.exclusive();
    await first.prepare('DeleteEventDataStore', { EventDataStore: arn });
    await first.resources.cleanUp();
    expect(asked('RestoreEventDataStore')).toEqual([{ EventDataStore: arn }]);
    const second = contextOf(session, 'UpdateEventDataStore');
    expect((await second.stores.exclusive()).arn).toBe(arn);
  });

  test('blocks the check where the target does not show stores at all', async () => {
    const { session } = await open({ GetEventDataStore: refusal('UnknownOperationException') });
    const t = contextOf(session, 'UpdateEventDataStore');
    await expect(t.stores.exclusive()).rejects.toBeInstanceOf(Blocked);
    expect(t.report.obstacles).toMatchObject([{ unlessUnimplemented: 'GetEventDataStore' }]);
  });
});
