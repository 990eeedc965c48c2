import { createHash, createPublicKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { useReference } from './reference-client.js';

interface Key {
  Value: string;
  Fingerprint: string;
  ValidityStartTime: number;
  ValidityEndTime: number;
}

describe('ListPublicKeys', () => {
  const { ok, refused, clock } = useReference();
  const keys = async (input: object = {}) => (await ok('ListPublicKeys', input)).PublicKeyList as unknown as Key[];

  test('the current key is an RSA key of 2048 bits in PKCS#1, valid now', async () => {
    const [key, ...others] = await keys();
    expect(others).toEqual([]);
    const der = Buffer.from(key!.Value, 'base64');
    const parsed = createPublicKey({ key: der, format: 'der', type: 'pkcs1' });
    expect(parsed.asymmetricKeyType).toBe('rsa');
    expect(parsed.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(key!.Fingerprint).toBe(createHash('md5').update(der).digest('hex'));
    expect(key!.ValidityStartTime).toBeLessThanOrEqual(clock.now() / 1000);
    expect(key!.ValidityEndTime).toBeGreaterThan(clock.now() / 1000);
  });

  test('a range that the key was not valid in has none', async () => {
    const [key] = await keys();
    expect(await keys({ StartTime: 1, EndTime: 2 })).toEqual([]);
    const older = await keys({ StartTime: 1, EndTime: key!.ValidityStartTime - 1 });
    expect(older).not.toContainEqual(key);
    expect(await keys({ StartTime: 1 })).toEqual([...older, key]);
  });

  test('there are older ones than the reference, each valid until the next', async () => {
    const all = await keys({ StartTime: 1 });
    expect(all).toHaveLength(6);
    for (const [index, key] of all.entries()) {
      createPublicKey({ key: Buffer.from(key.Value, 'base64'), format: 'der', type: 'pkcs1' });
      if (index > 0) expect(key.ValidityStartTime).toBe(all[index - 1]!.ValidityEndTime);
    }
    expect(new Set(all.map(({ Fingerprint }) => Fingerprint)).size).toBe(6);
  });

  test('the next key comes when the last has run out', async () => {
    const [old] = await keys();
    clock.advance(31 * 24 * 3600 * 1000);
    const [current] = await keys();
    expect(current!.Fingerprint).not.toBe(old!.Fingerprint);
    expect(await keys({ StartTime: old!.ValidityStartTime + 1 })).toEqual([old, current]);
  });

  test('a reversed range and a token are refused', async () => {
    expect(await refused('ListPublicKeys', { StartTime: 2, EndTime: 1 })).toBe('InvalidTimeRangeException');
    expect(await refused('ListPublicKeys', { NextToken: 'made-up' })).toBe('InvalidTokenException');
  });
});
