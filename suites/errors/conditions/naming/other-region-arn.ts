import { arnPrefix, inOtherRegion } from '../../../support/resources/own-arns.js';
import { nobodys, tagCalls, trailCalls } from '../../calls.js';
import { named } from './named.js';

const { GetEventSelectors } = trailCalls;
const { ListTags } = tagCalls;

/** The ARN of a trail of the account in another Region, of which nothing is to be seen here. */
export const otherRegionArn = named(
  { GetEventSelectors, ListTags },
  {
    slug: 'other-region',
    title: 'the ARN of a trail in another Region',
    requirement: (operation) => (operation === 'ListTags' ? 'tags.list.other-region' : 'trail.other-region.arn'),
    access: 'standard',
    breaks: 'arn-region',
    resource: async (t) => nobodys(inOtherRegion(await arnPrefix(t)), 'trail'),
  },
);
