import { describe, expect, test } from 'vitest';
import { DONE, useQueries } from './query-client.js';

describe('the delivery of results', () => {
  const { ok, refused, raw, clock, readyStore, start } = useQueries();
  const delivery = async (QueryId: string) => (await ok('DescribeQuery', { QueryId })).DeliveryStatus;

  test('waits for the query, and then claims nothing that is not so', async () => {
    const { id } = await readyStore('first');
    const DeliveryS3Uri = 's3://logs/prefix';
    const QueryId = await start(`SELECT eventID FROM ${id}`, { DeliveryS3Uri });
    expect(await ok('DescribeQuery', { QueryId })).toMatchObject({ DeliveryS3Uri, DeliveryStatus: 'PENDING' });
    clock.advance(DONE);
    expect(await delivery(QueryId)).toBe('UNKNOWN');
    await raw({ method: 'DELETE', path: '/logs' });
    expect(await delivery(QueryId)).toBe('RESOURCE_NOT_FOUND');
  });

  test('is cancelled with the query', async () => {
    const { id } = await readyStore('first');
    const QueryId = await start(`SELECT eventID FROM ${id}`, { DeliveryS3Uri: 's3://logs' });
    await ok('CancelQuery', { QueryId });
    expect(await delivery(QueryId)).toBe('CANCELLED');
  });

  test('needs a bucket whose policy lets CloudTrail write', async () => {
    const { id } = await readyStore('first');
    const statement = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' };
    const body = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    expect((await raw({ method: 'PUT', path: '/logs?policy', body })).status).toBeLessThan(300);
    const input = { QueryStatement: `SELECT eventID FROM ${id}`, DeliveryS3Uri: 's3://logs' };
    expect(await refused('StartQuery', input)).toBe('InsufficientS3BucketPolicyException');
  });

  test.each([
    ['s3://nobody', 'S3BucketDoesNotExistException'],
    ['s3://UPPER', 'InvalidS3BucketNameException'],
    ['s3://', 'InvalidS3BucketNameException'],
    [`s3://logs/${'x'.repeat(201)}`, 'InvalidS3PrefixException'],
    ['https://logs', 'InvalidParameterException'],
    ['logs', 'InvalidParameterException'],
    [`s3://logs/${'x'.repeat(1024)}`, 'InvalidParameterException'],
  ])('%.40s is refused with %s', async (DeliveryS3Uri, code) => {
    const { id } = await readyStore('first');
    expect(await refused('StartQuery', { QueryStatement: `SELECT eventID FROM ${id}`, DeliveryS3Uri })).toBe(code);
  });
});
