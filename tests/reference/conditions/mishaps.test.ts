import { describe, expect, test } from 'vitest';
import { createMishaps } from '../../../reference/conditions/mishaps.js';
import { startReference } from '../../../reference/server.js';
import { useReference } from '../reference-client.js';

const drawn = (seed: number, resetRate: number, errorRate: number, count = 2000) => {
  const next = createMishaps(seed, resetRate, errorRate);
  return Array.from({ length: count }, () => next());
};

describe('mishaps', () => {
  test('follow from the seed', () => {
    expect(drawn(1, 0.3, 0.3)).toEqual(drawn(1, 0.3, 0.3));
    expect(drawn(1, 0.3, 0.3)).not.toEqual(drawn(2, 0.3, 0.3));
  });

  test('come at their rates, both kinds of each', () => {
    const all = drawn(1, 0.2, 0.4);
    const share = (...kinds: unknown[]) => all.filter((one) => kinds.includes(one)).length / all.length;
    expect(share('reset-before', 'reset-after')).toBeCloseTo(0.2, 1);
    expect(share('internal', 'unavailable')).toBeCloseTo(0.4, 1);
    for (const kind of ['reset-before', 'reset-after', 'internal', 'unavailable']) expect(all).toContain(kind);
    expect(new Set(drawn(1, 0, 0))).toEqual(new Set([undefined]));
    expect(drawn(1, 1, 0)).not.toContain(undefined);
  });
});

describe('a reference with errors', () => {
  const { call, raw } = useReference({ errorRate: 1 });

  test('answers 500 and 503 to calls of CloudTrail, and leaves its neighbours alone', async () => {
    const seen = new Set<string>();
    for (let i = 0; i < 40; i += 1) {
      const { status, json } = await call('CreateTrail', { Name: 'first', S3BucketName: 'logs' });
      seen.add(`${status} ${json.__type}`);
    }
    expect([...seen].sort()).toEqual(['500 InternalFailure', '503 ServiceUnavailable']);
    expect((await raw({ method: 'HEAD', path: '/logs' })).status).toBe(200);
  });
});

describe('a reference that breaks connections', () => {
  const { call, reference } = useReference({ resetRate: 1 });

  test('breaks them before or after the call was done, and goes on', async () => {
    for (let i = 0; i < 20; i += 1) {
      await expect(
        call('CreateTrail', { Name: `trail${i}`, S3BucketName: 'logs' }, `us-east-${(i % 9) + 1}`),
      ).rejects.toThrow();
    }
    expect(reference().port).toBeGreaterThan(0);
  });
});

test('a reference with latency answers all the same, many at a time', async () => {
  const reference = await startReference({ latencyMs: 20 });
  const headers = {
    'x-amz-target': 'CloudTrail_20131101.ListTrails',
    authorization:
      'AWS4-HMAC-SHA256 Credential=k/20261121/us-east-1/cloudtrail/aws4_request, SignedHeaders=host, Signature=00',
  };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => fetch(reference.url, { method: 'POST', headers, body: '{}' })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  await reference.close();
});
