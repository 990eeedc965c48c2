import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';
import type { Reference } from '../../../reference/reference-options.js';
import { startReference } from '../../../reference/server.js';

const key = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a secret of this test' };

/** What a client needs to find the reference and sign for it, without anything of this machine's own configuration. */
export function clientEnvironment(url: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: '/nonexistent',
    AWS_ACCESS_KEY_ID: key.accessKeyId,
    AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ENDPOINT_URL: url,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_MAX_ATTEMPTS: '1',
    AWS_PAGER: '',
  };
}

/** A reference in the test's own process that verifies every signature. */
export function useSignedReference(): { reference: () => Reference } {
  let reference: Reference;
  beforeAll(async () => {
    reference = await startReference({ requireSignature: key });
  });
  afterAll(() => reference.close());
  return { reference: () => reference };
}

/** Runs a client to its end and returns what it wrote to stdout. Rejects, with stderr, where it fails. */
export async function runClient(command: string, args: readonly string[], url: string): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, { env: clientEnvironment(url), timeout: 55_000 });
  return stdout;
}

/** Whether a command starts at all on this machine. */
export function isThere(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
