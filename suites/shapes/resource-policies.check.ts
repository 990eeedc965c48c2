import { check } from '../../harness/engine/context/check.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { onLake } from '../support/resources/on-lake.js';
import { storePolicy } from '../support/resources/store-policy.js';
import { nobodysName } from '../support/test-data/nobodys.js';
import { rejects } from './rejects.js';
import { validRequest } from './valid-request.js';

/** Takes a turn at the policy of the shared store: no other check touches it, and it is gone when this one ends. */
async function policyRequest(t: CheckContext): Promise<{ ResourceArn: string; ResourcePolicy: string }> {
  const { arn } = await t.stores.shared();
  await t.resources.takeTurn('store-policy');
  t.resources.keep({ kind: 'policy', id: arn });
  const dashboardArn = arn.replace(/:eventdatastore\/.*/, `:dashboard/${nobodysName}`);
  return { ResourceArn: arn, ResourcePolicy: storePolicy(arn, dashboardArn) };
}

/** Resource policies, called as documented. */
export const valid = [
  validRequest(
    'PutResourcePolicy',
    async (t) => {
      await t.accepted('PutResourcePolicy', await policyRequest(t));
    },
    'full',
  ),
  validRequest(
    'GetResourcePolicy',
    async (t) => {
      const request = await policyRequest(t);
      await t.prepare('PutResourcePolicy', request);
      await t.accepted('GetResourcePolicy', { ResourceArn: request.ResourceArn });
    },
    'full',
  ),
  validRequest(
    'DeleteResourcePolicy',
    async (t) => {
      const request = await policyRequest(t);
      await t.prepare('PutResourcePolicy', request);
      await t.accepted('DeleteResourcePolicy', { ResourceArn: request.ResourceArn });
    },
    'full',
  ),
].map(onLake);

const noArn = {
  slug: 'malformed-arn',
  title: 'a resource that is not an ARN',
  requirement: 'policies.arn.malformed',
  codes: ['ResourceARNNotValidException'],
};
const nothing = 'no-arn-at-all';

/** Resource policies, called in a way that the service refuses. */
export const refused = [
  rejects('PutResourcePolicy', {
    ...noArn,
    input: { ResourceArn: nothing, ResourcePolicy: storePolicy(nothing, nothing) },
    // The policy speaks of the same resource, so that it is not valid either.
    codes: [...noArn.codes, 'ResourcePolicyNotValidException'],
  }),
  rejects('GetResourcePolicy', { ...noArn, input: { ResourceArn: nothing }, access: 'read-only' }),
  rejects('DeleteResourcePolicy', { ...noArn, input: { ResourceArn: nothing } }),
  check({
    id: 'GetResourcePolicy/shapes/rejects-no-policy',
    title: 'rejects an event data store without a policy',
    requirements: ['policies.get.none'],
    access: 'full',
    body: async (t) => {
      // Not the store whose policy other checks change: where DeleteResourcePolicy is missing theirs stays.
      const { arn } = await t.stores.exclusive();
      await t.rejected(
        'GetResourcePolicy',
        { ResourceArn: arn },
        { requirement: 'policies.get.none', codes: ['ResourcePolicyNotFoundException'] },
      );
    },
  }),
].map(onLake);
