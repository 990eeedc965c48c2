import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSigner, type UnsignedRequest } from '../../../harness/targets/signer.js';

const endpoint = new URL('http://127.0.0.1:4566/');
const region = 'eu-central-1';
const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a-secret/key+' };
const now = new Date('2024-02-29T23:59:59.900Z');

/** What AWS's own signer adds. */
async function signedByAws(
  { method, path, headers, body, service }: UnsignedRequest,
  credentials: typeof keys & { sessionToken?: string },
): Promise<string | undefined> {
  const signer = new SignatureV4({ credentials, region, service, sha256: Sha256, uriEscapePath: service !== 's3' });
  const [plain = '/', query = ''] = path.split('?', 2);
  const own = Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
  const signed = await signer.sign(
    {
      method,
      protocol: endpoint.protocol,
      hostname: endpoint.hostname,
      path: plain,
      query: Object.fromEntries(new URLSearchParams(query)),
      headers: { ...own, host: endpoint.host },
      body,
    },
    { signingDate: now },
  );
  return signed.headers.authorization;
}

const step = fc.constantFrom('a', 'bucket-1', '..', '.', '', 'ü', '%20', "it's", 'a b', '(1)', '*', '~');
const path = fc.array(step, { maxLength: 4 }).map((steps) => `/${steps.join('/')}`);
const query = fc.constantFrom('', '?location', '?a=1&B=2&a-=3', '?list-type=2&prefix=%C3%BC%2F', '?Action=x+y');
const header = fc.tuple(
  fc.constantFrom('content-type', 'X-Amz-Target', 'x-amz-content-sha256', 'User-Agent', 'Sec-Fetch', 'date', 'X-Odd'),
  fc.constantFrom('application/x-amz-json-1.1', ' two  spaces\t', 'CloudTrail_20131101.ListTrails', ''),
);
const request: fc.Arbitrary<UnsignedRequest> = fc.record({
  method: fc.constantFrom('POST', 'GET', 'PUT'),
  path: fc.tuple(path, query).map((parts) => parts.join('')),
  headers: fc.array(header, { maxLength: 4 }),
  body: fc.oneof(fc.constantFrom('', '{}', '{"Name":"ü"}'), fc.uint8Array({ maxLength: 8 })),
  service: fc.constantFrom('cloudtrail', 's3', 'sns'),
});

test('it signs as AWS does', async () => {
  const sessionToken = fc.constantFrom(undefined, 'a-session-token');
  const law = fc.asyncProperty(request, sessionToken, async (asked, token) => {
    const credentials = { ...keys, ...(token ? { sessionToken: token } : {}) };
    const added = new Map(createSigner({ endpoint, region, credentials })(asked, now));
    expect(added.get('authorization')).toBe(await signedByAws(asked, credentials));
    expect(added.get('x-amz-security-token')).toBe(token);
    expect(added.get('x-amz-date')).toBe('20240229T235959Z');
  });
  await fc.assert(law, { numRuns: 500 });
});

test('the key of a day is not the key of the next', () => {
  const sign = createSigner({ endpoint, region, credentials: keys });
  const asked = { method: 'POST', path: '/', headers: [], body: '{}', service: 'cloudtrail' };
  const on = (day: Date) => new Map(sign(asked, day)).get('authorization');
  const first = on(now);
  expect(on(new Date('2024-03-01T00:00:00Z'))).not.toBe(first);
  expect(on(now)).toBe(first);
});
