import { CloudTrailClient, ListTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { request } from 'undici';
import { describe, expect, test } from 'vitest';
import { useReference } from '../reference-client.js';

const KEY = { accessKeyId: 'test', secretAccessKey: 'secret' };

describe('with --require-signature', () => {
  const { reference, call } = useReference({ requireSignature: KEY });

  /** A signed call; `change` tampers with it after it was signed. */
  async function signed(
    options: { key?: typeof KEY; date?: Date; service?: string; path?: string; method?: string } = {},
    change: (parts: { headers: Record<string, string>; body: string }) => void = () => {},
  ) {
    const { key = KEY, date = new Date(), service = 'cloudtrail', path = '/', method = 'POST' } = options;
    const signer = new SignatureV4({
      credentials: key,
      region: 'us-east-1',
      service,
      sha256: Sha256,
      uriEscapePath: service !== 's3',
    });
    const url = new URL(reference().url);
    const body = method === 'POST' ? '{}' : '';
    const { headers } = await signer.sign(
      {
        method,
        protocol: 'http:',
        hostname: url.hostname,
        path,
        headers: {
          host: url.host,
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'CloudTrail_20131101.ListTrails',
        },
        body,
      },
      { signingDate: date },
    );
    const parts = { headers, body };
    change(parts);
    const answer = await request(url.origin + path, {
      method: method as 'POST',
      headers: parts.headers,
      body: parts.body || null,
    });
    const text = await answer.body.text();
    return [answer.statusCode, text.startsWith('{') ? (JSON.parse(text) as { __type?: string }).__type : undefined];
  }
  const invalid = [400, 'InvalidSignatureException'];

  test('a good signature is taken, of an SDK as well', async () => {
    expect(await signed()).toEqual([200, undefined]);
    const client = new CloudTrailClient({ endpoint: reference().url, region: 'eu-west-1', credentials: KEY });
    expect((await client.send(new ListTrailsCommand({}))).Trails).toEqual([]);
    client.destroy();
  });

  test('so are those to S3, whose paths are escaped once', async () => {
    expect(await signed({ service: 's3', method: 'PUT', path: '/signed' })).toEqual([200, undefined]);
    expect(
      await signed({ service: 's3', method: 'PUT', path: '/other', key: { ...KEY, secretAccessKey: 'x' } }),
    ).toEqual(invalid);
  });

  test('another key is not known', async () => {
    expect(await signed({ key: { ...KEY, accessKeyId: 'AKIDEXAMPLE' } })).toEqual([400, 'UnrecognizedClientException']);
  });

  test('another secret, a changed body, header or hash, and an old date are not valid', async () => {
    expect(await signed({ key: { ...KEY, secretAccessKey: 'other' } })).toEqual(invalid);
    const changes: ((parts: { headers: Record<string, string>; body: string }) => void)[] = [
      (parts) => {
        parts.body = '{"NextToken":"x"}';
      },
      ({ headers }) => {
        headers['x-amz-target'] = 'CloudTrail_20131101.DescribeTrails';
      },
      ({ headers }) => {
        headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD';
      },
      ({ headers }) => {
        headers['x-amz-date'] = 'yesterday';
      },
      ({ headers }) => {
        headers.authorization = String(headers.authorization).replace(/Signature=.*/, 'Signature=00');
      },
    ];
    for (const change of changes) expect(await signed({}, change)).toEqual(invalid);
    for (const minutes of [-6, 6])
      expect(await signed({ date: new Date(Date.now() + minutes * 60_000) })).toEqual(invalid);
  });

  test('nothing goes through without a signature', async () => {
    expect((await call('ListTrails')).status).toBe(400);
    const unsigned = await request(`${reference().url}/unsigned`, { method: 'PUT' });
    expect(unsigned.statusCode).toBe(400);
    await unsigned.body.dump();
  });
});
