import { beforeEach, describe, expect, test } from 'vitest';
import { NOBODY, SETTLED, useLake } from '../lake/lake-client.js';

const FederationRoleArn = 'arn:aws:iam::123456789012:role/federation';

describe('federation, behaviour.md section 4', () => {
  const { ok, refused, raw, clock, readyStore } = useLake();
  const federation = async (EventDataStore: string) => {
    const { FederationStatus, FederationRoleArn: role } = await ok('GetEventDataStore', { EventDataStore });
    return [FederationStatus, role];
  };

  beforeEach(async () => {
    const authorization =
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261121/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=00';
    const policy = { Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: '*' }] };
    const form = { Action: 'CreateRole', Version: '2010-05-08', RoleName: 'federation' };
    const body = new URLSearchParams({ ...form, AssumeRolePolicyDocument: JSON.stringify(policy) }).toString();
    const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' };
    expect((await raw({ headers, body })).status).toBe(200);
  });

  test('is switched on and off, each in two steps', async () => {
    const made = await readyStore('first');
    expect(await federation(made.arn)).toEqual(['DISABLED', undefined]);
    expect(await ok('EnableFederation', { ...made, FederationRoleArn })).toEqual({
      EventDataStoreArn: made.arn,
      FederationStatus: 'ENABLING',
      FederationRoleArn,
    });
    expect(await refused('DisableFederation', made)).toBe('ConcurrentModificationException');
    clock.advance(SETTLED);
    expect(await federation(made.arn)).toEqual(['ENABLED', FederationRoleArn]);
    expect(await ok('DisableFederation', made)).toEqual({ EventDataStoreArn: made.arn, FederationStatus: 'DISABLING' });
    expect(await refused('EnableFederation', { ...made, FederationRoleArn })).toBe('ConcurrentModificationException');
    clock.advance(SETTLED);
    expect(await federation(made.arn)).toEqual(['DISABLED', undefined]);
    expect(await ok('DisableFederation', made)).toMatchObject({ FederationStatus: 'DISABLED' });
  });

  test('stands in the way of a second federation and of the deletion, until it is off', async () => {
    const made = await readyStore('first');
    await ok('EnableFederation', { ...made, FederationRoleArn });
    const code = 'EventDataStoreFederationEnabledException';
    expect(await refused('DeleteEventDataStore', made)).toBe(code);
    clock.advance(SETTLED);
    expect(await refused('EnableFederation', { ...made, FederationRoleArn })).toBe(code);
    await ok('DisableFederation', made);
    expect(await refused('DeleteEventDataStore', made)).toBe(code);
    clock.advance(SETTLED);
    await ok('DeleteEventDataStore', made);
    expect(await refused('EnableFederation', { ...made, FederationRoleArn })).toBe('InactiveEventDataStoreException');
    expect(await refused('DisableFederation', made)).toBe('InactiveEventDataStoreException');
  });

  test.each([
    undefined,
    '',
    'federation',
    'arn:aws:iam::999999999999:role/federation',
    'arn:aws:iam::123456789012:user/federation',
    'arn:aws:iam::123456789012:role/nobody',
    `arn:aws:iam::123456789012:role/${'x'.repeat(100)}`,
  ])('%.60s is no role for it', async (role) => {
    const made = await readyStore('first');
    expect(await refused('EnableFederation', { ...made, FederationRoleArn: role })).toBe('InvalidParameterException');
    expect(await federation(made.arn)).toEqual(['DISABLED', undefined]);
  });

  test.each([
    [NOBODY, 'EventDataStoreNotFoundException'],
    ['arn:aws:s3:::logs', 'EventDataStoreARNInvalidException'],
    ['', 'InvalidParameterException'],
  ])('the store %j is refused with %s', async (EventDataStore, code) => {
    expect(await refused('EnableFederation', { EventDataStore, FederationRoleArn })).toBe(code);
    expect(await refused('DisableFederation', { EventDataStore })).toBe(code);
  });
});
