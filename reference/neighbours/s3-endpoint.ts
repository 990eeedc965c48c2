import { isBucketName } from './bucket-name.js';
import type { BucketStore } from './bucket-store.js';

/** What S3 answers: a status, and a document where there is something to say. */
interface S3Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * As much of S3 as a trail needs: make, look for and remove a bucket, path style. Objects, policies and listings are not
 * there, and say so with the code that S3 has for it.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html and its neighbours.
 */
export function answerS3(method: string, target: string, buckets: BucketStore, requestId: string): S3Answer {
  const [path = '', query = ''] = target.split('?', 2);
  const name = path.replace(/^\/+/, '').replace(/\/$/, '');
  // `x-id` only repeats the operation's name for those who read access logs.
  const plain = query === '' || /^x-id=[^&]*$/.test(query);
  if (name === '' || name.includes('/') || !plain) return refuse(501, 'NotImplemented', name, requestId);
  switch (method) {
    case 'PUT':
      if (!isBucketName(name)) return refuse(400, 'InvalidBucketName', name, requestId);
      if (!buckets.create(name)) return refuse(409, 'BucketAlreadyOwnedByYou', name, requestId);
      return { status: 200, headers: { Location: `/${name}` }, body: '' };
    case 'HEAD':
      return { status: buckets.has(name) ? 200 : 404, headers: {}, body: '' };
    case 'DELETE':
      return buckets.delete(name)
        ? { status: 204, headers: {}, body: '' }
        : refuse(404, 'NoSuchBucket', name, requestId);
    default:
      return buckets.has(name)
        ? refuse(501, 'NotImplemented', name, requestId)
        : refuse(404, 'NoSuchBucket', name, requestId);
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  NotImplemented: 'This endpoint only makes, finds and removes buckets',
  InvalidBucketName: 'The specified bucket is not valid.',
  BucketAlreadyOwnedByYou: 'The bucket exists, and you own it.',
  NoSuchBucket: 'The specified bucket does not exist',
};

function refuse(status: number, code: string, name: string, requestId: string): S3Answer {
  const message = MESSAGES[code] ?? code;
  const body =
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<Error><Code>${code}</Code><Message>${message}</Message><BucketName>${escapeXml(name)}</BucketName>` +
    `<RequestId>${requestId}</RequestId></Error>`;
  return { status, headers: { 'Content-Type': 'application/xml' }, body };
}

/** The name stands in an element, and node:http lets no control character into a path: three characters are left. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
