import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { describe, expect, test } from 'vitest';
import { createSigner, type UnsignedRequest } from '../../../harness/targets/signer.js';
import type { Header } from '../../../harness/wire/header.js';

const endpoint = new URL('http://127.0.0.1:5000/');
const region = 'eu-west-1';
const plain = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };

function call(changes: Partial<UnsignedRequest> = {}): UnsignedRequest {
  const headers: Header[] = [
    ['content-type', 'application/x-amz-json-1.1'],
    ['x-amz-target', 'CloudTrail_20131101.GetTrail'],
  ];
  return { method: 'POST', path: '/', headers, body: '{"Name":"größe 🦉"}', service: 'cloudtrail', ...changes };
}

/** The authorization that the library of AWS's SDKs gives the same headers at the same time. */
async function byAws(request: UnsignedRequest, signed: readonly Header[], credentials: typeof plain): Promise<string> {
  const headers = Object.fromEntries(
    [...request.headers, ...signed].map(([name, value]) => [name.toLowerCase(), value]),
  );
  const { authorization, ...others } = headers;
  const { service } = request;
  const signer = new SignatureV4({
    service,
    region,
    credentials,
    sha256: Sha256,
    uriEscapePath: service !== 's3',
    applyChecksum: false,
  });
  const { pathname, searchParams } = new URL(request.path, endpoint);
  const [, year, month, day, hour, minute, second] = /^(....)(..)(..)T(..)(..)(..)Z$/
    .exec(headers['x-amz-date']!)!
    .map(Number);
  const made = await signer.sign(
    {
      method: request.method,
      protocol: endpoint.protocol,
      hostname: endpoint.hostname,
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: others,
      body: request.body,
    },
    { signingDate: new Date(Date.UTC(year!, month! - 1, day, hour, minute, second)) },
  );
  return made.headers.authorization!;
}

describe('a signature is the one that AWS would make', () => {
  const requests: Record<string, UnsignedRequest> = {
    'of a call': call(),
    'of an empty body': call({ body: '' }),
    'of bytes that are no text': call({ body: Uint8Array.of(0xff, 0xfe, 0x00) }),
    'of a request without a content type': call({ headers: [['x-amz-target', 'CloudTrail_20131101.GetTrail']] }),
    'of odd spelling': call({ headers: [['X-AMZ-Target', '  CloudTrail_20131101.GetTrail   now ']] }),
    'of a path': call({ path: '/no/such/path' }),
    'of a query': call({ path: '/?Action=ListTrails&Other=a%20b' }),
    'of a bucket': call({ service: 's3', method: 'PUT', path: '/ctc-bucket?policy=', headers: [] }),
    'of an object': call({ service: 's3', method: 'PUT', path: '/ctc-bucket/AWSLogs/a%20b/x.json.gz', headers: [] }),
    'of a query protocol': call({ service: 'iam', headers: [['content-type', 'application/x-www-form-urlencoded']] }),
  };
  test.each(Object.entries(requests))('%s', async (_, request) => {
    const signed = createSigner({ endpoint, region, credentials: plain })(request);
    expect(Object.fromEntries(signed).authorization).toBe(await byAws(request, signed, plain));
  });

  test('with a session token, which is signed, too', async () => {
    const credentials = { ...plain, sessionToken: 'token/of+a=session' };
    const signed = createSigner({ endpoint, region, credentials })(call());
    expect(Object.fromEntries(signed)).toMatchObject({ 'x-amz-security-token': credentials.sessionToken });
    expect(Object.fromEntries(signed).authorization).toBe(await byAws(call(), signed, credentials));
    expect(Object.fromEntries(signed).authorization).toContain('x-amz-security-token');
  });
});

test('a signature adds no header besides its own', () => {
  const signed = createSigner({ endpoint, region, credentials: plain })(call({ headers: [] }));
  expect(signed.map(([name]) => name)).toEqual(['host', 'x-amz-date', 'authorization']);
});
