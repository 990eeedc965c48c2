import { ownTrail } from '../../../support/resources/own-arns.js';
import { named } from './named.js';

/** The ARN of a bucket, whose tags are no business of CloudTrail. */
export const untaggedType = named('tagged', {
  slug: 'wrong-resource-type',
  title: 'the ARN of a resource of another service',
  requirement: 'tags.resource.unsupported',
  breaks: 'arn-service',
  resource: () => 'arn:aws:s3:::ctc-any-bucket',
});

/** A trail that is there: trails have no policies. */
export const policylessType = named('policyOwner', {
  slug: 'wrong-resource-type',
  title: 'the ARN of a trail, which cannot have a policy',
  requirement: 'policies.resource.unsupported',
  access: 'standard',
  resource: async (t) => (await ownTrail(t)).arn,
});
