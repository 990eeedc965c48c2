import type { ReceivedRequest } from '../wire/received-request.js';
import { isBucketName } from './bucket-name.js';
import { answerObject } from './bucket-object.js';
import { answerBucketPolicy } from './bucket-policy.js';
import type { BucketStore } from './bucket-store.js';
import { type NeighbourAnswer, NeighbourFault } from './neighbour-call.js';
import { writeXml } from './xml.js';

/**
 * As much of S3 as a trail and an import need: make, look for and remove a bucket, path style, its policy and its
 * objects. Listings and reading objects are not there, and say so with the code that S3 has for it.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html and its neighbours.
 */
export function answerS3(request: ReceivedRequest, buckets: BucketStore): NeighbourAnswer {
  const [path = '', query = ''] = request.target.split('?', 2);
  const [, name = '', key = ''] = /^\/*([^/]*)\/?(.*)$/.exec(path) ?? [];
  try {
    return answer(request, name, key, query, buckets);
  } catch (thrown) {
    if (!(thrown instanceof NeighbourFault)) throw thrown;
    const { status, code, message } = thrown;
    const error = { Code: code, Message: message, BucketName: name, RequestId: request.id };
    const body = writeXml('Error', undefined, error);
    return { status, headers: { 'Content-Type': 'application/xml' }, body };
  }
}

function answer(
  { method, body }: ReceivedRequest,
  name: string,
  key: string,
  query: string,
  buckets: BucketStore,
): NeighbourAnswer {
  // `x-id` only repeats the operation's name for those who read access logs.
  const asked = query.split('&').filter((part) => part !== '' && !part.startsWith('x-id='));
  const about = asked.join('&').replace(/=$/, '');
  if (name === '' || !['', 'policy'].includes(about) || (key !== '' && about !== '')) throw notImplemented();
  const bucket = buckets.find(name);
  if (key !== '' && bucket !== undefined) return answerObject(method, bucket, decodeKey(key), body);
  if (key !== '' && method !== 'HEAD') throw noSuchBucket();
  if (method === 'PUT' && about === '') {
    if (!isBucketName(name)) throw new NeighbourFault('InvalidBucketName', 'The specified bucket is not valid.');
    if (!buckets.create(name)) {
      throw new NeighbourFault('BucketAlreadyOwnedByYou', 'The bucket exists, and you own it.', 409);
    }
    return { status: 200, headers: { Location: `/${name}` }, body: '' };
  }
  if (method === 'HEAD') return { status: bucket === undefined ? 404 : 200, headers: {}, body: '' };
  if (bucket === undefined) throw noSuchBucket();
  if (about === 'policy') return answerBucketPolicy(method, bucket, body);
  if (method !== 'DELETE') throw notImplemented();
  if (bucket.objects.size > 0) {
    throw new NeighbourFault('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409);
  }
  buckets.delete(name);
  return { status: 204, headers: {}, body: '' };
}

function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    throw new NeighbourFault('InvalidURI', "Couldn't parse the specified URI.");
  }
}

function noSuchBucket(): NeighbourFault {
  return new NeighbourFault('NoSuchBucket', 'The specified bucket does not exist', 404);
}

function notImplemented(): NeighbourFault {
  return new NeighbourFault('NotImplemented', 'This endpoint only makes, finds and removes buckets and objects', 501);
}
