import { arnPrefix } from '../../../support/resources/own-arns.js';
import { named } from '../naming/named.js';

/** Two signs in a row: no trail has such a name. */
export const impossibleName = 'ctc..two-signs-in-a-row';

/** A bare name that no trail could have. */
export const impossibleTrailName = named('trail', {
  slug: 'impossible-trail-name',
  title: 'a malformed trail name',
  requirement: 'trail.name.impossible',
  resource: () => impossibleName,
});

/** The ARN of a trail of the account, with a name that no trail could have. */
export const impossibleTaggedTrailName = named('tagged', {
  slug: 'impossible-trail-name',
  title: 'the ARN of a trail with a malformed name',
  requirement: 'tags.resource.trail-name',
  access: 'standard',
  resource: async (t) => `${await arnPrefix(t)}trail/${impossibleName}`,
});
