import { arnOfNothing, arnPrefix, inOtherRegion } from '../../../support/resources/own-arns.js';
import { named } from './named.js';

/** The ARN of a trail of the account in another Region, of which nothing is to be seen here. */
export const otherRegionArn = named(['trail', 'tagged'], {
  slug: 'other-region',
  title: 'the ARN of a trail in another Region',
  requirement: (operation) => (operation === 'ListTags' ? 'tags.list.other-region' : 'trail.other-region.arn'),
  access: 'standard',
  breaks: 'arn-region',
  resource: async (t) => arnOfNothing(inOtherRegion(await arnPrefix(t)), 'trail'),
});
