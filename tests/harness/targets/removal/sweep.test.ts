import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { OwnedResource } from '../../../../harness/targets/removal/ledger.js';
import { removeResource } from '../../../../harness/targets/removal/remove-resource.js';
import { sweep } from '../../../../harness/targets/removal/sweep.js';
import { openedTarget } from '../../open-targets.js';
import { closedPort, type ScriptedAnswer, type SeenRequest, scriptedServer } from '../../scripted-server.js';
import { emptyLedger } from '../ledgers.js';

const error = (code: string, status = 400): ScriptedAnswer => ({ status, body: { __type: code, Message: 'x' } });
const shown = ({ method, path, operation, body }: SeenRequest) =>
  operation ? `${operation} ${body}` : `${method} ${path}`;

describe('sweep', () => {
  test('removes what the ledger names, newest first, and nothing else', async () => {
    const server = await scriptedServer(() => ({}));
    const ledger = emptyLedger();
    ledger.own({ kind: 'bucket', id: 'ctc-bucket' });
    ledger.own({ kind: 'trail', id: 'ctc-one' });
    ledger.own({ kind: 'trail', id: 'ctc-two' });
    ledger.settle({ kind: 'trail', id: 'ctc-one' });
    expect(await sweep(openedTarget(server.url), ledger)).toEqual([]);
    expect(server.seen.map(shown)).toEqual(['DeleteTrail {"Name":"ctc-two"}', 'DELETE /ctc-bucket']);
    expect(existsSync(ledger.file)).toBe(false);
  });

  test('keeps the file, with what is left, when something cannot be removed', async () => {
    const server = await scriptedServer(({ body }) =>
      body.includes('stubborn') ? error('AccessDeniedException') : {},
    );
    const ledger = emptyLedger();
    const stubborn: OwnedResource = { kind: 'trail', id: 'ctc-stubborn' };
    ledger.own(stubborn);
    ledger.own({ kind: 'trail', id: 'ctc-easy' });
    expect(await sweep(openedTarget(server.url), ledger)).toEqual([stubborn]);
    expect(ledger.open()).toEqual([stubborn]);
    expect(existsSync(ledger.file)).toBe(true);
  });

  test('sends nothing for an empty ledger', async () => {
    const server = await scriptedServer(() => ({}));
    expect(await sweep(openedTarget(server.url), emptyLedger())).toEqual([]);
    expect(server.seen).toEqual([]);
  });

  test('keeps all of a target that is gone', async () => {
    const ledger = emptyLedger();
    ledger.own({ kind: 'trail', id: 'ctc-one' });
    expect(await sweep(openedTarget(`http://127.0.0.1:${await closedPort()}/`), ledger)).toHaveLength(1);
    expect(ledger.open()).toHaveLength(1);
  });
});

describe('removeResource', () => {
  const arn = (type: string) => `arn:aws:cloudtrail:us-east-1:123456789012:${type}/x`;
  const kinds: [OwnedResource['kind'], string, object | string, string][] = [
    ['trail', 'ctc-x', { Name: 'ctc-x' }, 'TrailNotFoundException'],
    [
      'event-data-store',
      arn('eventdatastore'),
      { EventDataStore: arn('eventdatastore') },
      'EventDataStoreNotFoundException',
    ],
    ['channel', arn('channel'), { Channel: arn('channel') }, 'ChannelNotFoundException'],
    ['dashboard', arn('dashboard'), { DashboardId: arn('dashboard') }, 'ResourceNotFoundException'],
    ['import', 'an-id', { ImportId: 'an-id' }, 'ImportNotFoundException'],
    ['query', 'an-id', { QueryId: 'an-id' }, 'QueryIdNotFoundException'],
    ['policy', arn('channel'), { ResourceArn: arn('channel') }, 'ResourcePolicyNotFoundException'],
    ['delegated-admin', '123456789012', { DelegatedAdminAccountId: '123456789012' }, 'AccountNotRegisteredException'],
    ['bucket', 'ctc-bucket', 'DELETE /ctc-bucket', 'NoSuchBucket'],
  ];
  const removing: Partial<Record<OwnedResource['kind'], string>> = {
    trail: 'DeleteTrail',
    'event-data-store': 'DeleteEventDataStore',
    channel: 'DeleteChannel',
    dashboard: 'DeleteDashboard',
    import: 'StopImport',
    query: 'CancelQuery',
    policy: 'DeleteResourcePolicy',
    'delegated-admin': 'DeregisterOrganizationDelegatedAdmin',
  };

  test.each(kinds)('a %s is removed by its own call', async (kind, id, input) => {
    const server = await scriptedServer(() => ({}));
    expect(await removeResource(openedTarget(server.url), { kind, id })).toBe(true);
    const expected = typeof input === 'string' ? input : `${removing[kind]} ${JSON.stringify(input)}`;
    expect(shown(server.seen.at(-1)!)).toBe(expected);
  });

  test.each(kinds)('a %s that is not there is gone', async (kind, id, _, code) => {
    const server = await scriptedServer(() => (kind === 'bucket' ? error(code, 404) : error(code)));
    expect(await removeResource(openedTarget(server.url), { kind, id })).toBe(true);
  });

  test.each(kinds)('a %s that the target will not give is not', async (kind, id) => {
    const server = await scriptedServer(() => error('AccessDeniedException', 403));
    expect(await removeResource(openedTarget(server.url), { kind, id })).toBe(false);
  });

  test('a resource that is still busy is asked for again', async () => {
    const server = await scriptedServer(({ before }) => (before === 0 ? error('ConflictException') : {}));
    expect(await removeResource(openedTarget(server.url), { kind: 'trail', id: 'x' })).toBe(true);
    expect(server.seen).toHaveLength(2);
  });

  test('a trail behind a bare 404 is not known to be gone', async () => {
    const server = await scriptedServer(() => ({ status: 404, body: '<html>' }));
    expect(await removeResource(openedTarget(server.url), { kind: 'trail', id: 'x' })).toBe(false);
  });
});
