import { describe, expect, test } from 'vitest';
import type { TargetSettings } from '../../../../harness/targets/target-settings.js';
import { settingsFor } from '../../open-targets.js';
import { scriptedServer } from '../../scripted-server.js';
import { refuse, rightAnswer, sessionWith } from '../sessions.js';

/** A server that shows a trail at the `shownAt`th read of it, and a session with it. */
async function late(shownAt: number, kind: TargetSettings['kind'] = 'endpoint') {
  const reads = new Map<string, number>();
  const server = await scriptedServer((request) => {
    if (request.operation !== 'GetTrail') return rightAnswer(request);
    const count = (reads.get(request.body) ?? 0) + 1;
    reads.set(request.body, count);
    return count < shownAt ? refuse('TrailNotFoundException') : rightAnswer(request);
  });
  const session = sessionWith(server.url, { settings: settingsFor(server.url, { kind }) });
  const readsAfter = async (names: number) => {
    for (let n = 0; n < names; n++) await session.call('CreateTrail', { Name: `ctc-${n}`, S3BucketName: 'ctc-bucket' });
    return server.seen.filter(({ operation }) => operation === 'GetTrail').length;
  };
  return { session, server, readsAfter };
}

describe('what a call made', () => {
  test('is read until it can be seen', async () => {
    const { readsAfter } = await late(3);
    expect(await readsAfter(1)).toBe(3);
  });

  test('is not read any more on an endpoint that shows all at once', async () => {
    const { readsAfter } = await late(1);
    expect(await readsAfter(5)).toBe(3);
  });

  test('is read each time on AWS, and never on the embedded reference', async () => {
    expect(await (await late(1, 'aws')).readsAfter(4)).toBe(4);
    expect(await (await late(1, 'reference')).readsAfter(5)).toBe(0);
  });

  test('is not waited for where it is refused, or where reads say something else', async () => {
    const refused = await scriptedServer((request) =>
      request.operation === 'CreateTrail' ? refuse('InvalidTrailNameException') : rightAnswer(request),
    );
    await sessionWith(refused.url).call('CreateTrail', { Name: '-', S3BucketName: 'ctc-bucket' });
    expect(refused.seen.map(({ operation }) => operation)).toEqual(['CreateTrail']);
    const broken = await scriptedServer((request) =>
      request.operation === 'GetTrail' ? refuse('UnknownOperationException') : rightAnswer(request),
    );
    await sessionWith(broken.url).call('CreateTrail', { Name: 'ctc-1', S3BucketName: 'ctc-bucket' });
    expect(broken.seen.map(({ operation }) => operation)).toEqual(['CreateTrail', 'GetTrail']);
  });
});
