import fc from 'fast-check';

/**
 * S3 key prefixes that a trail may have: 1 to 200 characters, slashes between plain words. Shrinks to one letter.
 *
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateTrail.html
 */
export function s3KeyPrefix(): fc.Arbitrary<string> {
  const word = fc.stringMatching(/^[A-Za-z0-9_.-]{1,30}$/);
  return fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join('/').slice(0, 200));
}
