import { afterEach, describe, expect, test, vi } from 'vitest';
import { UsageError } from '../../../common/user-errors.js';
import { resolveTarget, type TargetOptions } from '../../../harness/targets/resolve-target.js';

const keys = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' };
afterEach(() => {
  vi.unstubAllEnvs();
});

const resolve = (options: Partial<TargetOptions> = {}, environment: NodeJS.ProcessEnv = {}) =>
  resolveTarget({ concurrency: 8, ...options }, environment);
const local = 'http://127.0.0.1:5000/';

describe('the endpoint', () => {
  test.each<[string, Partial<TargetOptions>, NodeJS.ProcessEnv, string | undefined, string]>([
    ['nothing: the reference', {}, {}, undefined, 'reference'],
    ['the option', { endpointUrl: local }, { AWS_ENDPOINT_URL: 'http://127.0.0.2/' }, local, 'endpoint'],
    [
      'the variable of the service before the general one',
      {},
      { AWS_ENDPOINT_URL: 'http://127.0.0.2/', AWS_ENDPOINT_URL_CLOUDTRAIL: 'http://127.0.0.1:5000' },
      local,
      'endpoint',
    ],
    ['the general variable', {}, { AWS_ENDPOINT_URL: local }, local, 'endpoint'],
    ['an empty variable is none', {}, { AWS_ENDPOINT_URL: '' }, undefined, 'reference'],
    ['the reference by name', { target: 'reference' }, { AWS_ENDPOINT_URL: local }, undefined, 'reference'],
  ])('%s', async (_, options, environment, endpointUrl, kind) => {
    expect(await resolve(options, environment)).toMatchObject({ endpointUrl, kind });
  });

  test('AWS itself, by Region', async () => {
    // The chain of the SDK reads the environment of the process.
    for (const [name, value] of Object.entries(keys)) vi.stubEnv(name, value);
    const resolved = await resolve({ target: 'aws', region: 'eu-central-1' }, { ...process.env });
    expect(resolved).toMatchObject({
      endpointUrl: 'https://cloudtrail.eu-central-1.amazonaws.com/',
      kind: 'aws',
      credentialSource: 'chain',
    });
  });

  test.each(['nonsense', 'localhost:5000', 'ftp://127.0.0.1/', 'file:///tmp', ''])(
    '%j is none',
    async (endpointUrl) => {
      if (endpointUrl === '') expect((await resolve({ endpointUrl })).kind).toBe('reference');
      else await expect(resolve({ endpointUrl })).rejects.toThrow(UsageError);
    },
  );
});

test.each<[Partial<TargetOptions>, NodeJS.ProcessEnv, string]>([
  [{}, {}, 'us-east-1'],
  [{}, { AWS_DEFAULT_REGION: 'eu-west-1' }, 'eu-west-1'],
  [{}, { AWS_REGION: 'eu-west-2', AWS_DEFAULT_REGION: 'eu-west-1' }, 'eu-west-2'],
  [{ region: 'eu-west-3' }, { AWS_REGION: 'eu-west-2' }, 'eu-west-3'],
])('the Region of %j and %j is %s', async (options, environment, region) => {
  expect((await resolve(options, environment)).region).toBe(region);
});

describe('limits', () => {
  test('--timeout holds for the first line and between two pieces', async () => {
    expect((await resolve({ timeout: 2 })).limits).toMatchObject({ headersMs: 2_000, bodyMs: 2_000 });
  });

  test('a --timeout longer than the bound on a whole answer is not cut short by it', async () => {
    const { headersMs, answerMs } = (await resolve({ timeout: 300 })).limits;
    expect(headersMs).toBe(300_000);
    expect(answerMs).toBeGreaterThanOrEqual(headersMs);
  });
});

test('a bundle is for HTTPS alone', async () => {
  const environment = { AWS_CA_BUNDLE: '/nonexistent/ca.pem' };
  expect(await resolve({ endpointUrl: local }, environment)).not.toHaveProperty('caBundle');
  expect(await resolve({ endpointUrl: 'https://127.0.0.1:1/' }, environment)).toMatchObject({
    caBundle: '/nonexistent/ca.pem',
  });
});
