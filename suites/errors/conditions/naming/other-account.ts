import { examplePrefix, inOtherAccount } from '../../../support/resources/own-arns.js';
import { nobodys, tagCalls, trailCalls } from '../../calls.js';
import { named } from './named.js';

const { GetTrailStatus } = trailCalls;
const { ListTags } = tagCalls;

/** The ARN of a trail of another account. */
export const otherAccount = named(
  { GetTrailStatus, ListTags },
  {
    slug: 'other-account',
    title: 'the ARN of a trail in another account',
    requirement: (operation) => (operation === 'ListTags' ? 'tags.list.other-account' : 'trail.other-account.arn'),
    breaks: 'arn-account',
    resource: (t) => nobodys(inOtherAccount(examplePrefix(t)), 'trail'),
  },
);
