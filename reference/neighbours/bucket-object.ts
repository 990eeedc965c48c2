import { gunzipSync } from 'node:zlib';
import type { Bucket } from './bucket-store.js';
import { type NeighbourAnswer, NeighbourFault } from './neighbour-call.js';

/** Limits of the reference's own, so that memory stays bounded; that of a key is S3's. */
const MAX_OBJECTS = 1000;
const MAX_KEY_BYTES = 1024;
const MAX_LOG_BYTES = 16 * 1024 * 1024;

/**
 * Objects are put, looked for and removed. Their content is not kept, only whether it is a log file of CloudTrail, which
 * is what an import wants to know.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html and its neighbours.
 *
 * @throws {NeighbourFault} KeyTooLongError, SlowDown, NotImplemented
 */
export function answerObject(method: string, bucket: Bucket, key: string, body: Buffer): NeighbourAnswer {
  switch (method) {
    case 'PUT':
      if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw new NeighbourFault('KeyTooLongError', 'Your key is too long');
      if (bucket.objects.size >= MAX_OBJECTS && !bucket.objects.has(key)) {
        throw new NeighbourFault('SlowDown', `This endpoint keeps ${MAX_OBJECTS} objects in a bucket`, 503);
      }
      bucket.objects.set(key, isLogFile(body));
      return { status: 200, headers: {}, body: '' };
    case 'HEAD':
      return { status: bucket.objects.has(key) ? 200 : 404, headers: {}, body: '' };
    case 'DELETE':
      // S3 says the same of an object that was never there.
      bucket.objects.delete(key);
      return { status: 204, headers: {}, body: '' };
    default:
      throw new NeighbourFault('NotImplemented', 'This endpoint does not give objects back', 501);
  }
}

/** A log file is JSON with a list of records, compressed with gzip (user guide: cloudtrail-log-file-examples). */
function isLogFile(body: Buffer): boolean {
  try {
    const text = gunzipSync(body, { maxOutputLength: MAX_LOG_BYTES }).toString('utf8');
    return Array.isArray((JSON.parse(text) as { Records?: unknown } | null)?.Records);
  } catch {
    return false;
  }
}
