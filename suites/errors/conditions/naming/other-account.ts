import { arnOfNothing, examplePrefix, inOtherAccount } from '../../../support/resources/own-arns.js';
import { named } from './named.js';

/** The ARN of a trail of another account. */
export const otherAccount = named(['trail', 'tagged'], {
  slug: 'other-account',
  title: 'the ARN of a trail in another account',
  requirement: (operation) => (operation === 'ListTags' ? 'tags.list.other-account' : 'trail.other-account.arn'),
  breaks: 'arn-account',
  resource: (t) => arnOfNothing(inOtherAccount(examplePrefix(t)), 'trail'),
});
