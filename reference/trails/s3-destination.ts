import type { Call } from '../call.js';
import { isBucketName } from '../neighbours/bucket-name.js';
import { ServiceFault } from '../service-fault.js';

/**
 * The form of a trail's bucket; a missing name is a blank one.
 *
 * @throws {ServiceFault} InvalidS3BucketNameException (error-conditions.json, CreateTrail)
 */
export function checkBucketName(bucket: string | undefined): asserts bucket is string {
  if (bucket === undefined || bucket.trim() === '') {
    throw new ServiceFault('InvalidS3BucketNameException', 'Bucket name cannot be blank!');
  }
  if (!isBucketName(bucket)) {
    throw new ServiceFault('InvalidS3BucketNameException', `Not the name of a bucket: ${bucket.slice(0, 300)}`);
  }
}

/**
 * A prefix has at most 200 characters (behaviour.md section 2).
 *
 * @throws {ServiceFault} InvalidS3PrefixException
 */
export function checkKeyPrefix(prefix: string): void {
  if (prefix.length > 200) {
    throw new ServiceFault(
      'InvalidS3PrefixException',
      `An S3 key prefix has at most 200 characters, not ${prefix.length}`,
    );
  }
}

/**
 * The bucket must be there when a trail is pointed at it.
 *
 * @throws {ServiceFault} S3BucketDoesNotExistException (error-conditions.json, CreateTrail)
 */
export function checkBucketExists(bucket: string, call: Call): void {
  if (!call.state.buckets.has(bucket)) {
    throw new ServiceFault('S3BucketDoesNotExistException', `S3 bucket ${bucket} does not exist!`);
  }
  call.resources.push({ type: 'AWS::S3::Bucket', name: bucket });
}
