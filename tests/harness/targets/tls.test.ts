import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../common/user-errors.js';
import { openTarget } from '../../../harness/targets/target.js';
import { openedTarget, settingsFor } from '../open-targets.js';
import { hasOpenssl, selfSignedServer } from './certificate.js';

describe.skipIf(!hasOpenssl)('a server with a certificate of its own (needs openssl)', () => {
  test('is not trusted', async () => {
    const { url } = await selfSignedServer('127.0.0.1', '{}');
    const { result, attempts } = await openedTarget(url).call('ListTrails', {});
    expect(result).toMatchObject({ kind: 'failure', phase: 'tls' });
    expect(attempts).toBe(1);
  });

  test('is trusted by its bundle', async () => {
    const { url, certificate } = await selfSignedServer('127.0.0.1', '{"Trails":[]}');
    const { result } = await openedTarget(url, { caBundle: certificate }).call('ListTrails', {});
    expect(result).toMatchObject({ kind: 'answer', status: 200, body: '{"Trails":[]}' });
  });

  test('is not trusted for another name', async () => {
    const { url, certificate } = await selfSignedServer('other.example', '{}');
    const { result } = await openedTarget(url, { caBundle: certificate }).call('ListTrails', {});
    expect(result).toMatchObject({ kind: 'failure', phase: 'tls' });
  });
});

test('a bundle that cannot be read is wrong usage', () => {
  const settings = settingsFor('https://127.0.0.1:1/', { caBundle: '/nonexistent/ca.pem' });
  expect(() => openTarget(settings)).toThrow(UsageError);
  expect(() => openTarget(settings)).toThrow('/nonexistent/ca.pem');
});
