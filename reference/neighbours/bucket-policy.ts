import type { NeighbourAnswer } from './neighbour-call.js';
import { NeighbourFault } from './neighbour-call.js';
import { isPolicy } from './policy-allows.js';
import type { PolicyHolder } from './policy-holder.js';

/**
 * The policy of a bucket: set, read, removed.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html and its neighbours.
 *
 * @throws {NeighbourFault} MalformedPolicy, NoSuchBucketPolicy, NotImplemented
 */
export function answerBucketPolicy(method: string, bucket: PolicyHolder, body: Buffer): NeighbourAnswer {
  switch (method) {
    case 'PUT': {
      const policy = body.toString('utf8');
      if (!isPolicy(policy)) throw new NeighbourFault('MalformedPolicy', 'This policy contains invalid Json');
      bucket.policy = policy;
      return { status: 204, headers: {}, body: '' };
    }
    case 'GET':
      if (bucket.policy === undefined) {
        throw new NeighbourFault('NoSuchBucketPolicy', 'The bucket policy does not exist', 404);
      }
      return { status: 200, headers: { 'Content-Type': 'application/json' }, body: bucket.policy };
    case 'DELETE':
      bucket.policy = undefined;
      return { status: 204, headers: {}, body: '' };
    default:
      throw new NeighbourFault('NotImplemented', 'There is no such request for a policy', 501);
  }
}
