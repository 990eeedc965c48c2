import type { Json } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { shown, shownState } from '../../reads/shown-state.js';
import { stateOfPolicy } from '../../reads/state-of-request.js';
import { storePolicy } from '../../resources/store-policy.js';
import { nobodysName } from '../../test-data/nobodys.js';
import { lakeScenarios } from '../lake-scenarios.js';
import type { Scenario } from '../scenario.js';
import { type PolicyOwner, policyOwners } from './policy-owners.js';

const ofAPolicy = {
  access: 'full',
  fixed: ['ResourceArn'],
  echoes: { ResourceArn: 'ResourceArn' },
  repeatable: true,
} as const;

async function put(t: CheckContext, { ResourceArn, ResourcePolicy }: PolicyOwner): Promise<void> {
  await t.prepare('PutResourcePolicy', { ResourceArn, ResourcePolicy });
}

/** Whether a resource has a policy, as far as the target tells. */
async function hasPolicy(t: CheckContext, { ResourceArn }: PolicyOwner): Promise<boolean> {
  return 'body' in (await shown(t, 'GetResourcePolicy', { ResourceArn }));
}

/** The policy of the resource that a request names, or of the first that the check has. */
async function policyState(t: CheckContext, owners: readonly PolicyOwner[], named: Json | undefined): Promise<Json> {
  const { ResourceArn } = owners.find((owner) => owner.ResourceArn === named) ?? owners[0]!;
  return shownState(t, 'GetResourcePolicy', { ResourceArn }, ({ ResourcePolicy }) => ResourcePolicy ?? null);
}

/** A policy for the shared store, which no other check touches until this one ends. It has none then. */
async function policyRequest(t: CheckContext): Promise<PolicyOwner> {
  const { arn } = await t.stores.shared();
  await t.resources.takeTurn('store-policy');
  t.resources.keep({ kind: 'policy', id: arn });
  const dashboardArn = arn.replace(/:eventdatastore\/.*/, `:dashboard/${nobodysName}`);
  return { ResourceArn: arn, ResourcePolicy: storePolicy(arn, dashboardArn) };
}

/** Gives the shared store that policy, and names the store. */
async function policyOwnerRequest(t: CheckContext): Promise<{ ResourceArn: string }> {
  const request = await policyRequest(t);
  await put(t, request);
  return { ResourceArn: request.ResourceArn };
}

const putResourcePolicy = {
  ...ofAPolicy,
  operation: 'PutResourcePolicy',
  fixed: ['ResourceArn', 'ResourcePolicy'],
  echoRequirement: 'policies.put.members',
  async arrange(t) {
    const owners = await policyOwners(t);
    return {
      requests: owners.map((owner) => ({ ...owner })),
      async revert() {
        for (const owner of owners)
          if (await hasPolicy(t, owner)) await t.prepare('DeleteResourcePolicy', { ResourceArn: owner.ResourceArn });
      },
      state: ({ ResourceArn }) => policyState(t, owners, ResourceArn),
    };
  },
  on: { policyOwner: (ResourceArn) => ({ ResourceArn, ResourcePolicy: storePolicy(ResourceArn, ResourceArn) }) },
  stateOf: stateOfPolicy,
  plain: policyRequest,
} satisfies Scenario<'PutResourcePolicy'>;

const getResourcePolicy = {
  ...ofAPolicy,
  operation: 'GetResourcePolicy',
  echoRequirement: 'policies.get.members',
  async arrange(t) {
    const owners = await policyOwners(t);
    for (const owner of owners) await put(t, owner);
    return { requests: owners.map(({ ResourceArn }) => ({ ResourceArn })) };
  },
  on: { policyOwner: (ResourceArn) => ({ ResourceArn }) },
  plain: policyOwnerRequest,
} satisfies Scenario<'GetResourcePolicy'>;

const deleteResourcePolicy = {
  ...ofAPolicy,
  operation: 'DeleteResourcePolicy',
  echoes: {},
  async arrange(t) {
    const owners = await policyOwners(t);
    for (const owner of owners) await put(t, owner);
    return {
      requests: owners.map(({ ResourceArn }) => ({ ResourceArn })),
      async revert() {
        for (const owner of owners) if (!(await hasPolicy(t, owner))) await put(t, owner);
      },
      state: ({ ResourceArn }) => policyState(t, owners, ResourceArn),
    };
  },
  on: { policyOwner: (ResourceArn) => ({ ResourceArn }) },
  stateOf: stateOfPolicy,
  plain: policyOwnerRequest,
} satisfies Scenario<'DeleteResourcePolicy'>;

/** The scenarios of resource policies. */
export const resourcePolicyScenarios = lakeScenarios({
  PutResourcePolicy: putResourcePolicy,
  GetResourcePolicy: getResourcePolicy,
  DeleteResourcePolicy: deleteResourcePolicy,
});
