import { check } from '../../harness/engine/context/check.js';
import { onLake } from '../support/resources/on-lake.js';
import { requestOn } from '../support/scenarios/requests.js';

/** A resource that has no policy. */
export const noPolicy = onLake(
  check({
    id: 'GetResourcePolicy/shapes/rejects-no-policy',
    title: 'rejects an event data store without a policy',
    requirements: ['policies.get.none'],
    access: 'full',
    body: async (t) => {
      // Not the store whose policy other checks change: where DeleteResourcePolicy is missing theirs stays.
      const { arn } = await t.stores.exclusive();
      const request = await requestOn(t, 'GetResourcePolicy', 'policyOwner', arn);
      const requirement = 'policies.get.none';
      await t.rejected('GetResourcePolicy', request, { requirement, codes: ['ResourcePolicyNotFoundException'] });
    },
  }),
);
