import { describe, expect, test } from 'vitest';
import { createFixtures } from '../../../harness/targets/fixtures.js';
import type { TargetSettings } from '../../../harness/targets/target-settings.js';
import { openedTarget } from '../open-targets.js';
import { closedPort, type ScriptedAnswer, type SeenRequest, scriptedServer } from '../scripted-server.js';
import { emptyLedger } from './ledgers.js';

async function fixturesWith(
  answer: ScriptedAnswer | ((request: SeenRequest) => ScriptedAnswer),
  more: { named?: Record<string, string>; settings?: Partial<Pick<TargetSettings, 'region' | 'kind'>> } = {},
) {
  const server = await scriptedServer(typeof answer === 'function' ? answer : () => answer);
  const ledger = emptyLedger();
  const target = openedTarget(server.url, more.settings);
  return { server, ledger, fixtures: createFixtures({ target, ledger, run: 'abc12', named: more.named ?? {} }) };
}

describe('a bucket that nobody named', () => {
  test('is made through S3, once for all who ask, and stands in the ledger', async () => {
    const { server, ledger, fixtures } = await fixturesWith({});
    const all = await Promise.all([fixtures.bucket(), fixtures.bucket(), fixtures.bucket()]);
    expect(all[0]).toMatchObject({ value: 'ctc-abc12-bucket', made: [{ operation: '_' }, { operation: '_' }] });
    expect(new Set(all).size).toBe(1);
    expect(server.seen).toHaveLength(2);
    expect(server.seen[0]).toMatchObject({ method: 'PUT', path: '/ctc-abc12-bucket', body: '' });
    expect(ledger.open()).toEqual([{ kind: 'bucket', id: 'ctc-abc12-bucket' }]);
  });

  test('lets CloudTrail in, by the policy that AWS asks for', async () => {
    const { server, fixtures } = await fixturesWith({}, { settings: { region: 'cn-north-1' } });
    await fixtures.bucket();
    expect(server.seen[1]).toMatchObject({ method: 'PUT', path: '/ctc-abc12-bucket?policy=' });
    const { Statement } = JSON.parse(server.seen[1]!.body) as { Statement: unknown[] };
    const Principal = { Service: 'cloudtrail.amazonaws.com' };
    const Action = ['s3:GetBucketAcl', 's3:PutObject'];
    const Resource = ['arn:aws-cn:s3:::ctc-abc12-bucket', 'arn:aws-cn:s3:::ctc-abc12-bucket/*'];
    expect(Statement).toEqual([{ Effect: 'Allow', Principal, Action, Resource }]);
  });

  test('is there where the endpoint knows no policies', async () => {
    const { fixtures } = await fixturesWith((request) =>
      request.path.includes('policy') ? { status: 501, body: '' } : { body: '' },
    );
    expect(await fixtures.bucket()).toMatchObject({ value: 'ctc-abc12-bucket', made: [{ operation: '_' }] });
  });

  test('is not made before it is asked for', async () => {
    const { server, ledger } = await fixturesWith({});
    expect(server.seen).toEqual([]);
    expect(ledger.open()).toEqual([]);
  });

  test('names its Region everywhere but in us-east-1', async () => {
    const { server, fixtures } = await fixturesWith({}, { settings: { region: 'eu-central-1' } });
    await fixtures.bucket();
    expect(server.seen[0]?.body).toContain('<LocationConstraint>eu-central-1</LocationConstraint>');
  });

  test('is missing where the endpoint refuses, and then nothing is owned', async () => {
    const { ledger, fixtures } = await fixturesWith({ status: 404, body: 'no S3 here' });
    const bucket = await fixtures.bucket();
    expect(bucket).toHaveProperty('missing', expect.stringContaining('HTTP 404'));
    expect(bucket).toHaveProperty('missing', expect.stringContaining('--fixture bucket=NAME'));
    expect(ledger.open()).toEqual([]);
  });

  test('stays in the ledger where the answer was lost: it may be there', async () => {
    const ledger = emptyLedger();
    const target = openedTarget(`http://127.0.0.1:${await closedPort()}/`);
    const bucket = await createFixtures({ target, ledger, run: 'abc12', named: {} }).bucket();
    expect(bucket).toHaveProperty('missing');
    expect(ledger.open()).toHaveLength(1);
  });

  test('is never made on AWS', async () => {
    const { server, ledger, fixtures } = await fixturesWith({}, { settings: { kind: 'aws' } });
    expect(await fixtures.bucket()).toHaveProperty('missing', expect.stringContaining('--fixture bucket=NAME'));
    expect(server.seen).toEqual([]);
    expect(ledger.open()).toEqual([]);
  });
});

test('a bucket of the user is taken as it is, on AWS as well', async () => {
  for (const kind of ['endpoint', 'aws'] as const) {
    const { server, ledger, fixtures } = await fixturesWith({}, { named: { bucket: 'theirs' }, settings: { kind } });
    expect(await fixtures.bucket()).toEqual({ value: 'theirs' });
    expect(server.seen).toEqual([]);
    expect(ledger.open()).toEqual([]);
  }
});
