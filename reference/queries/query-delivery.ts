import type { Call } from '../call.js';
import { checkBucketName, checkBucketUsable, checkKeyPrefix } from '../trails/s3-destination.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { Query } from './query.js';
import { isActive } from './query-status.js';

const MAX_URI = 1024;

/**
 * Where results are to be delivered: `s3://bucket` or `s3://bucket/prefix`, into a bucket that CloudTrail can write to
 * (API_StartQuery; bounds.json). That a prefix is as long as one of a trail is a guess: the error for a wrong one is
 * declared, its cause is not stated.
 *
 * @throws {ServiceFault} InvalidParameterException, InvalidS3BucketNameException, InvalidS3PrefixException,
 * S3BucketDoesNotExistException, InsufficientS3BucketPolicyException
 */
export function checkDeliveryUri(uri: string, call: Call): void {
  if (uri.length > MAX_URI || !uri.startsWith('s3://')) throw invalidParameter(`Not the URI of an S3 location: ${uri}`);
  const { bucket, prefix } = splitS3Uri(uri);
  checkBucketName(bucket);
  checkKeyPrefix(prefix);
  checkBucketUsable(bucket, call);
}

/** Bucket and prefix of a URI that begins with `s3://`. */
export function splitS3Uri(uri: string): { bucket: string; prefix: string } {
  const [, bucket = '', prefix = ''] = /^s3:\/\/([^/]*)\/?(.*)$/s.exec(uri) ?? [];
  return { bucket, prefix };
}

/**
 * What became of the delivery. The reference puts no objects into buckets, so it never claims SUCCESS: UNKNOWN is the
 * value of the enum that is true.
 */
export function deliveryStatusOf(query: Query, call: Call): string | undefined {
  if (query.deliveryUri === undefined) return undefined;
  if (query.cancelledAt !== undefined) return 'CANCELLED';
  if (isActive(query, call.now)) return 'PENDING';
  return call.state.buckets.has(splitS3Uri(query.deliveryUri).bucket) ? 'UNKNOWN' : 'RESOURCE_NOT_FOUND';
}
