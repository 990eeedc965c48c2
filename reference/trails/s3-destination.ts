import type { Call } from '../call.js';
import { isBucketName } from '../neighbours/bucket-name.js';
import { policyAllows } from '../neighbours/policy-allows.js';
import { ServiceFault } from '../service-fault.js';
import { characters } from '../wire/characters.js';

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
  if (characters(prefix) > 200) {
    throw new ServiceFault(
      'InvalidS3PrefixException',
      `An S3 key prefix has at most 200 characters, not ${characters(prefix)}`,
    );
  }
}

/**
 * The bucket must be there when a trail is pointed at it, and let CloudTrail write (error-conditions.json, CreateTrail).
 *
 * @throws {ServiceFault} those of checkBucketOpen
 */
export function checkBucketUsable(bucket: string, call: Call): void {
  checkBucketOpen(bucket, call);
  call.resources.push({ type: 'AWS::S3::Bucket', name: bucket });
}

/**
 * A bucket that is there and lets CloudTrail write. One without a policy is open to CloudTrail, so that a trail needs no
 * more than a bucket.
 *
 * @throws {ServiceFault} S3BucketDoesNotExistException, InsufficientS3BucketPolicyException
 */
export function checkBucketOpen(bucket: string, { state }: Call): void {
  const found = state.buckets.find(bucket);
  if (found === undefined) {
    throw new ServiceFault('S3BucketDoesNotExistException', `S3 bucket ${bucket} does not exist!`);
  }
  if (!policyAllows(found.policy, 's3:PutObject')) {
    const message = `Incorrect S3 bucket policy is detected for bucket: ${bucket}`;
    throw new ServiceFault('InsufficientS3BucketPolicyException', message);
  }
}
