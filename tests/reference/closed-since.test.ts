import { describe, expect, it } from 'vitest';
import { useLake } from './lake/lake-client.js';
import { neighbourClient, policy } from './neighbours/neighbour-client.js';

const { ok, refused, raw, trail, readyStore, clock } = useLake();
const { json, key } = neighbourClient(raw);

const callRate = [{ InsightType: 'ApiCallRateInsight' }];
const shutKey = (KeyId: unknown) =>
  json('kms', 'TrentService.PutKeyPolicy', { KeyId, PolicyName: 'default', Policy: policy('Deny', 'kms:*') });
const insights = (InsightSelectors: object[] = callRate) => ({ TrailName: 'one', InsightSelectors });

describe('Insights on a trail whose bucket or key changed since', () => {
  it('are refused where the bucket is gone', async () => {
    await trail('one');
    await raw({ method: 'DELETE', path: '/logs' });
    expect(await refused('PutInsightSelectors', insights())).toBe('S3BucketDoesNotExistException');
    expect(await refused('GetInsightSelectors', { TrailName: 'one' })).toBe('InsightNotEnabledException');
  });

  it('are refused where the bucket shuts CloudTrail out, and accepted where its policy lets it in', async () => {
    await trail('one');
    await raw({ method: 'PUT', path: '/logs?policy', body: policy('Deny', 's3:*') });
    expect(await refused('PutInsightSelectors', insights())).toBe('InsufficientS3BucketPolicyException');
    await raw({ method: 'PUT', path: '/logs?policy', body: policy('Allow', 's3:PutObject', 's3:GetBucketAcl') });
    expect((await ok('PutInsightSelectors', insights())).InsightSelectors).toHaveLength(1);
  });

  it('are refused where the key shuts CloudTrail out or is disabled, and accepted with a key without a policy', async () => {
    const { Arn } = await key();
    await trail('one', { KmsKeyId: Arn });
    expect((await ok('PutInsightSelectors', insights())).InsightSelectors).toHaveLength(1);
    await json('kms', 'TrentService.DisableKey', { KeyId: Arn });
    expect(await refused('PutInsightSelectors', insights())).toBe('KmsException');
    await json('kms', 'TrentService.EnableKey', { KeyId: Arn });
    await shutKey(Arn);
    expect(await refused('PutInsightSelectors', insights())).toBe('InsufficientEncryptionPolicyException');
  });

  it('can be turned off all the same', async () => {
    await trail('one');
    await raw({ method: 'DELETE', path: '/logs' });
    expect((await ok('PutInsightSelectors', insights([]))).InsightSelectors).toEqual([]);
  });
});

describe('an event data store whose key was shut since', () => {
  async function statement(more: object): Promise<{ EventDataStore: string; QueryStatement: string }> {
    const { EventDataStore, id } = await readyStore('one', more);
    return { EventDataStore, QueryStatement: `SELECT eventID FROM ${id}` };
  }

  it('takes no query, shows no results and takes no import', async () => {
    const { Arn } = await key();
    const { EventDataStore, QueryStatement } = await statement({ KmsKeyId: Arn });
    const { QueryId } = await ok('StartQuery', { QueryStatement });
    clock.advance(60_000);
    expect((await ok('GetQueryResults', { QueryId })).QueryStatus).toBe('FINISHED');
    await shutKey(Arn);
    expect(await refused('StartQuery', { QueryStatement })).toBe('InsufficientEncryptionPolicyException');
    expect(await refused('GetQueryResults', { QueryId })).toBe('InsufficientEncryptionPolicyException');
    const S3 = {
      S3LocationUri: 's3://logs/AWSLogs/',
      S3BucketRegion: 'us-east-1',
      S3BucketAccessRoleArn: 'arn:aws:iam::123456789012:role/any',
    };
    const started = { Destinations: [EventDataStore], ImportSource: { S3 } };
    expect(await refused('StartImport', started)).toBe('InsufficientEncryptionPolicyException');
  });

  it('without a key of its own takes queries as ever', async () => {
    const { QueryStatement } = await statement({});
    expect((await ok('StartQuery', { QueryStatement })).QueryId).toMatch(/^[0-9a-f-]{36}$/);
  });
});
