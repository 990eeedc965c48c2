import { describe, expect, test } from 'vitest';
import { authorization, sendBytes, useReference } from './reference-client.js';

describe('the S3 that a trail needs', () => {
  const { raw, ok, refused, reference } = useReference();

  test('a bucket is made, found and removed', async () => {
    const statuses = [];
    for (const method of ['HEAD', 'PUT', 'HEAD', 'DELETE', 'HEAD', 'DELETE'] as const) {
      statuses.push((await raw({ method, path: '/one' })).status);
    }
    expect(statuses).toEqual([404, 200, 200, 204, 404, 404]);
  });

  test('a signed request of any Region meets the same buckets', async () => {
    const headers = { authorization: authorization('eu-west-1', 's3') };
    expect((await raw({ method: 'PUT', path: '/one/?x-id=CreateBucket', headers })).status).toBe(200);
    await ok('CreateTrail', { Name: 'first', S3BucketName: 'one' });
    await raw({ method: 'DELETE', path: '/one', headers });
    expect(await refused('CreateTrail', { Name: 'second', S3BucketName: 'one' })).toBe('S3BucketDoesNotExistException');
  });

  test.each([
    ['PUT', '/logs', 409, 'BucketAlreadyOwnedByYou'],
    ['PUT', '/No_Bucket', 400, 'InvalidBucketName'],
    ['DELETE', '/nobody', 404, 'NoSuchBucket'],
    ['GET', '/nobody', 404, 'NoSuchBucket'],
    ['PUT', '/nobody/object', 404, 'NoSuchBucket'],
    ['GET', '/logs/object', 501, 'NotImplemented'],
    ['PUT', `/logs/${'k'.repeat(1025)}`, 400, 'KeyTooLongError'],
    ['PUT', '/logs/%zz', 400, 'InvalidURI'],
    ['PUT', '/logs/object?acl', 501, 'NotImplemented'],
    ['PUT', '/logs?versioning', 501, 'NotImplemented'],
  ] as const)('%s %s answers %d %s in XML', async (method, path, status, code) => {
    const answer = await raw({ method, path });
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/xml']);
    expect(answer.text).toMatch(new RegExp(`^<\\?xml [^>]*\\?>\\s*<Error><Code>${code}</Code>.*</Error>$`));
  });

  test('objects are put, found and removed, and keep their bucket from being deleted', async () => {
    const statuses = [];
    for (const method of ['HEAD', 'PUT', 'HEAD', 'DELETE', 'HEAD', 'DELETE'] as const) {
      statuses.push((await raw({ method, path: '/logs/a/b%20c' })).status);
    }
    expect(statuses).toEqual([404, 200, 200, 204, 404, 204]);
    await raw({ method: 'PUT', path: '/logs/a/b' });
    const refusal = await raw({ method: 'DELETE', path: '/logs' });
    expect([refusal.status, refusal.text]).toEqual([409, expect.stringContaining('BucketNotEmpty')]);
    await raw({ method: 'DELETE', path: '/logs/a/b' });
    expect((await raw({ method: 'DELETE', path: '/logs' })).status).toBe(204);
  });

  test('a name cannot break out of the document', async () => {
    // Clients encode these characters, so the bytes are sent by hand.
    const text = await sendBytes(reference().port, 'DELETE /a&b<c> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(text).toContain('<BucketName>a&amp;b&lt;c&gt;</BucketName>');
  });
});
