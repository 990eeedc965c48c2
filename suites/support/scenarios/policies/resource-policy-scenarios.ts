import type { Json } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { shown, shownState } from '../../reads/shown-state.js';
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

const putResourcePolicy: Scenario = {
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
};

const getResourcePolicy: Scenario = {
  ...ofAPolicy,
  operation: 'GetResourcePolicy',
  echoRequirement: 'policies.get.members',
  async arrange(t) {
    const owners = await policyOwners(t);
    for (const owner of owners) await put(t, owner);
    return { requests: owners.map(({ ResourceArn }) => ({ ResourceArn })) };
  },
};

const deleteResourcePolicy: Scenario = {
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
};

/** The scenarios of resource policies. */
export const resourcePolicyScenarios = lakeScenarios(putResourcePolicy, getResourcePolicy, deleteResourcePolicy);
