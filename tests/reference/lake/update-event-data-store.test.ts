import { describe, expect, test } from 'vitest';
import { SETTLED, selecting, useLake } from './lake-client.js';

describe('UpdateEventDataStore, behaviour.md section 4', () => {
  const { ok, refused, clock, store, readyStore, raw } = useLake();
  /** A key of the reference's KMS: its ARN. */
  const key = async () => {
    const authorization =
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261121/us-east-1/kms/aws4_request, SignedHeaders=host, Signature=00';
    const headers = {
      authorization,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'TrentService.CreateKey',
    };
    return String((await raw({ headers, body: '{}' })).json.KeyMetadata?.Arn);
  };

  test('changes what is given, keeps the rest, and moves the timestamp', async () => {
    const { arn } = await store('first');
    const before = await ok('GetEventDataStore', { EventDataStore: arn });
    clock.advance(SETTLED);
    const changes = {
      Name: 'second',
      RetentionPeriod: 100,
      MultiRegionEnabled: false,
      TerminationProtectionEnabled: true,
      ...selecting('NetworkActivity'),
    };
    const answer = await ok('UpdateEventDataStore', { EventDataStore: arn, ...changes });
    expect(answer).toEqual({ ...before, ...changes, Status: 'ENABLED', UpdatedTimestamp: clock.now() / 1000 });
    expect(await ok('GetEventDataStore', { EventDataStore: arn })).toEqual(answer);
  });

  test('needs something to change, and null is nothing', async () => {
    const made = await store('first');
    expect(await refused('UpdateEventDataStore', made)).toBe('InvalidParameterException');
    expect(await refused('UpdateEventDataStore', { ...made, Name: null })).toBe('InvalidParameterException');
    expect(await refused('UpdateEventDataStore', { ...made, StartIngestion: true })).toBe('InvalidParameterException');
    await ok('UpdateEventDataStore', { ...made, Name: 'first' });
  });

  test('there is a way from fixed to extendable retention, with the same period, and none back', async () => {
    const made = await store('first', { BillingMode: 'FIXED_RETENTION_PRICING' });
    const extendable = { ...made, BillingMode: 'EXTENDABLE_RETENTION_PRICING' };
    expect(await ok('UpdateEventDataStore', extendable)).toMatchObject({ RetentionPeriod: 2557 });
    await ok('UpdateEventDataStore', extendable);
    expect(await refused('UpdateEventDataStore', { ...made, BillingMode: 'FIXED_RETENTION_PRICING' })).toBe(
      'InvalidParameterException',
    );
  });

  test('the retention is held against the billing mode that the store has', async () => {
    const made = await store('first', { BillingMode: 'FIXED_RETENTION_PRICING' });
    expect(await refused('UpdateEventDataStore', { ...made, RetentionPeriod: 2558 })).toBe('InvalidParameterException');
    const both = { ...made, BillingMode: 'EXTENDABLE_RETENTION_PRICING', RetentionPeriod: 2558 };
    expect(await ok('UpdateEventDataStore', both)).toMatchObject({ RetentionPeriod: 2558 });
  });

  test('a key can be set once, and then neither changed nor removed', async () => {
    const made = await store('first');
    const [one, other] = [await key(), await key()];
    expect(await ok('UpdateEventDataStore', { ...made, KmsKeyId: one })).toMatchObject({ KmsKeyId: one });
    expect(await refused('UpdateEventDataStore', { ...made, KmsKeyId: other })).toBe('KmsException');
    expect(await refused('UpdateEventDataStore', { ...made, KmsKeyId: '' })).toBe('KmsException');
    await ok('UpdateEventDataStore', { ...made, KmsKeyId: one.split('/')[1] });
    expect(await ok('GetEventDataStore', made)).toMatchObject({ KmsKeyId: one });
  });

  test('the name of another store is refused, its own is not', async () => {
    await store('first');
    const second = await store('second');
    expect(await refused('UpdateEventDataStore', { ...second, Name: 'first' })).toBe(
      'EventDataStoreAlreadyExistsException',
    );
    await ok('UpdateEventDataStore', { ...second, Name: 'second' });
  });

  test.each([
    [{ AdvancedEventSelectors: [] }, 'InvalidEventSelectorsException'],
    [{ Name: 'x' }, 'InvalidParameterException'],
    [{ RetentionPeriod: 6 }, 'InvalidParameterException'],
    [{ OrganizationEnabled: true }, 'OrganizationsNotInUseException'],
    [{ KmsKeyId: 'no key' }, 'InvalidKmsKeyIdException'],
    [{ KmsKeyId: 'alias/nobody' }, 'KmsKeyNotFoundException'],
  ])('%j is refused with %s, and nothing changes', async (change, code) => {
    const made = await readyStore('first');
    const before = await ok('GetEventDataStore', made);
    expect(await refused('UpdateEventDataStore', { ...made, RetentionPeriod: 50, ...change })).toBe(code);
    expect(await ok('GetEventDataStore', made)).toEqual(before);
  });

  test('a store that is pending deletion is inactive', async () => {
    const made = await store('first');
    await ok('DeleteEventDataStore', made);
    expect(await refused('UpdateEventDataStore', { ...made, Name: 'other' })).toBe('InactiveEventDataStoreException');
  });
});

describe('UpdateEventDataStore in the management account', () => {
  const { ok, store } = useLake({ managementAccount: true });

  test('makes a store one of the organization, and the reverse', async () => {
    const made = await store('first');
    for (const OrganizationEnabled of [true, false]) {
      expect(await ok('UpdateEventDataStore', { ...made, OrganizationEnabled })).toMatchObject({ OrganizationEnabled });
    }
  });
});
