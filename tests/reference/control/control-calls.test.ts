import { describe, expect, test } from 'vitest';
import { startReference } from '../../../reference/server.js';
import { authorization, START, useReference } from '../reference-client.js';

describe('control calls', () => {
  const { call, raw, ok, refused, trail, clock } = useReference({ control: true });
  const control = (path: string, body: unknown = {}) =>
    raw({ path: `/_reference/${path}`, body: JSON.stringify(body) });
  const inject = (operation: string, fault: string, count?: number) => control('faults', { operation, fault, count });

  test('reset forgets everything', async () => {
    await trail('first');
    await inject('ListTrails', 'throttling');
    expect([(await control('reset')).status, await ok('ListTrails')]).toEqual([200, { Trails: [] }]);
    expect((await raw({ method: 'HEAD', path: '/logs' })).status).toBe(404);
  });

  test('the clock is moved on', async () => {
    const before = clock.now();
    expect((await control('clock', { advanceMs: 60_000 })).json).toEqual({ now: before + 60_000 });
    expect(before).toBeGreaterThanOrEqual(START);
    for (const advanceMs of [-1, undefined, 1e300]) {
      expect((await control('clock', { advanceMs })).json.__type).toBe('InvalidControlCall');
    }
  });

  test.each([
    ['throttling', 400, 'ThrottlingException'],
    ['access-denied', 400, 'AccessDeniedException'],
    ['kms', 400, 'KmsException'],
    ['encryption-policy', 400, 'InsufficientEncryptionPolicyException'],
    ['internal', 500, 'InternalFailure'],
    ['unavailable', 503, 'ServiceUnavailable'],
    ['CloudTrailAccessNotEnabledException', 400, 'CloudTrailAccessNotEnabledException'],
  ])('the fault %s meets the next calls of one operation, and no others', async (fault, status, code) => {
    await inject('CreateTrail', fault, 2);
    expect(await ok('ListTrails')).toEqual({ Trails: [] });
    for (let i = 0; i < 2; i += 1) {
      const answer = await call('CreateTrail', { Name: 'first', S3BucketName: 'logs' });
      expect([answer.status, answer.json.__type]).toEqual([status, code]);
    }
    await trail('first');
  });

  test('faults follow each other in the order of their injection, once each unless said otherwise', async () => {
    await inject('ListTrails', 'access-denied');
    await inject('ListTrails', 'throttling');
    expect([await refused('ListTrails'), await refused('ListTrails')]).toEqual([
      'AccessDeniedException',
      'ThrottlingException',
    ]);
    await ok('ListTrails');
  });

  test('a fault for one access key meets its calls alone, and lets those of others wait their turn', async () => {
    await control('faults', { operation: 'ListTrails', fault: 'throttling', accessKeyId: 'OTHER' });
    await inject('ListTrails', 'access-denied');
    expect(await refused('ListTrails')).toBe('AccessDeniedException');
    await ok('ListTrails');
    expect((await call('ListTrails', {}, 'us-east-1', 'OTHER')).json.__type).toBe('ThrottlingException');
    expect((await call('ListTrails', {}, 'us-east-1', 'OTHER')).status).toBe(200);
  });

  test.each([
    ['no-trusted-access', 'CreateTrail', 'CloudTrailAccessNotEnabledException'],
    ['not-management-account', 'DeleteTrail', 'NotOrganizationMasterAccountException'],
    ['not-management-account', 'RegisterOrganizationDelegatedAdmin', 'NotOrganizationManagementAccountException'],
  ])('the fault %s of a caller has the code that %s declares', async (fault, operation, code) => {
    await inject(operation, fault);
    const input = operation.endsWith('Trail') ? { Name: 'first', S3BucketName: 'logs' } : { MemberAccountId: '1' };
    expect(await refused(operation, operation === 'DeleteTrail' ? { Name: 'first' } : input)).toBe(code);
  });

  test('a call that was denied is recorded with its error', async () => {
    await inject('StopLogging', 'access-denied');
    await refused('StopLogging', { Name: 'first' });
    const { Events } = await ok('LookupEvents');
    expect(JSON.parse(String(Events?.[0]?.CloudTrailEvent)).errorCode).toBe('AccessDeniedException');
  });

  test.each([
    ['faults', { operation: 'NoSuchThing', fault: 'throttling' }],
    ['faults', { operation: 'ListTrails', fault: 'bad luck' }],
    ['faults', { operation: 'ListTrails', fault: 'KmsException' }],
    ['faults', { operation: 'ListTrails', fault: 'no-trusted-access' }],
    ['faults', { operation: 'ListTrails', fault: 'throttling', count: 0 }],
    ['faults', { operation: 'ListTrails', fault: 'throttling', count: 1.5 }],
    ['faults', {}],
    ['elsewhere', {}],
  ])('%s with %j is refused', async (path, body) => {
    const answer = await control(path, body);
    expect([answer.status, answer.json.__type]).toEqual([400, 'InvalidControlCall']);
    await ok('ListTrails');
  });

  test('bodies that are no JSON are refused', async () => {
    const answer = await raw({ path: '/_reference/faults', body: '[' });
    expect([answer.status, answer.json.__type]).toEqual([400, 'SerializationException']);
  });
});

test('without the option there are no control calls', async () => {
  const reference = await startReference();
  for (const path of ['reset', 'clock', 'faults']) {
    const headers = { authorization: authorization() };
    const answer = await fetch(`${reference.url}/_reference/${path}`, { method: 'POST', headers, body: '{}' });
    expect([answer.status, await answer.json()]).toMatchObject([400, { __type: 'UnknownOperationException' }]);
  }
  await reference.close();
});

test('the clock of the machine cannot be moved', async () => {
  const reference = await startReference({ control: true });
  const answer = await fetch(`${reference.url}/_reference/clock`, { method: 'POST', body: '{"advanceMs":1}' });
  expect(await answer.json()).toMatchObject({ __type: 'InvalidControlCall' });
  await reference.close();
});
