import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { UsageError } from '../../../common/user-errors.js';
import { resolveCredentials } from '../../../harness/targets/credentials.js';

let home: string;

// The chain of the SDK reads the environment of the process: it gets one without anything of this machine's.
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ctc-test-home-'));
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
  vi.stubEnv('HOME', home);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

const resolve = (loopback: boolean, profile?: string) =>
  resolveCredentials({ loopback, environment: process.env, ...(profile ? { profile } : {}) });

function writeProfiles(text: string): void {
  mkdirSync(join(home, '.aws'));
  writeFileSync(join(home, '.aws', 'credentials'), text);
}

describe('on loopback', () => {
  test('dummy ones, where nothing is configured', async () => {
    expect(await resolve(true)).toEqual({
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      source: 'dummy',
    });
  });

  test('those of the environment, where they are set', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    vi.stubEnv('AWS_SESSION_TOKEN', 'token');
    expect(await resolve(true)).toEqual({
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' },
      source: 'chain',
    });
  });

  test('those of a profile', async () => {
    writeProfiles('[mine]\naws_access_key_id = AKIDMINE\naws_secret_access_key = secret\n');
    expect(await resolve(true, 'mine')).toEqual({
      credentials: { accessKeyId: 'AKIDMINE', secretAccessKey: 'secret' },
      source: 'chain',
    });
  });

  test('dummy ones, where a shared file says nothing of use', async () => {
    writeProfiles('[other]\naws_access_key_id = AKIDOTHER\naws_secret_access_key = secret\n');
    expect((await resolve(true)).source).toBe('dummy');
  });

  test('none where a profile is named that is not there', async () => {
    await expect(resolve(true, 'nowhere')).rejects.toThrow(UsageError);
    await expect(resolve(true, 'nowhere')).rejects.toThrow(/^no credentials for profile nowhere: [^\n]+$/);
  });

  test('none where the environment names a profile that is not there', async () => {
    vi.stubEnv('AWS_PROFILE', 'nowhere');
    await expect(resolve(true)).rejects.toThrow('no credentials for profile nowhere');
  });
});

test('elsewhere nothing stands in for what is missing', async () => {
  await expect(resolve(false)).rejects.toThrow(UsageError);
});
