import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { plainRequest, requestOn } from '../../support/scenarios/requests.js';
import type { Condition } from '../condition.js';
import { provocation } from '../provocation.js';

/** The shared store, whose policy no other check touches until this one ends. */
async function policyHolder(t: CheckContext): Promise<string> {
  const { arn } = await t.stores.shared();
  await t.resources.takeTurn('store-policy');
  return arn;
}

/** The deletion of a policy where there is none. */
export const noPolicy: Condition<'DeleteResourcePolicy'> = {
  slug: 'no-policy',
  title: 'the deletion of a policy that does not exist',
  requirement: 'policies.delete.none',
  access: 'full',
  provoke: async (t, operation) =>
    provocation(t, operation, await requestOn(t, operation, 'policyOwner', await policyHolder(t))),
};

/** A policy that is no policy. */
export const badPolicy: Condition<'PutResourcePolicy'> = {
  slug: 'no-policy-document',
  title: 'a policy without a statement',
  requirement: 'policies.put.invalid',
  access: 'full',
  async provoke(t, operation) {
    const ResourcePolicy = JSON.stringify({ Version: '2012-10-17', Statement: [] });
    return provocation(t, operation, { ...(await plainRequest(t, operation)), ResourcePolicy });
  },
};
