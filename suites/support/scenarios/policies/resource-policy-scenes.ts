import type { Json } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { shown, shownState } from '../../reads/shown-state.js';
import { lakeScenes } from '../lake-scenes.js';
import type { Scene } from '../scene.js';
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

const putResourcePolicy: Scene = {
  ...ofAPolicy,
  operation: 'PutResourcePolicy',
  fixed: ['ResourceArn', 'ResourcePolicy'],
  echoRequirement: 'policies.put.members',
  async set(t) {
    const owners = await policyOwners(t);
    return {
      requests: owners.map((owner) => ({ ...owner })),
      async undo() {
        for (const owner of owners)
          if (await hasPolicy(t, owner)) await t.prepare('DeleteResourcePolicy', { ResourceArn: owner.ResourceArn });
      },
      state: ({ ResourceArn }) => policyState(t, owners, ResourceArn),
    };
  },
};

const getResourcePolicy: Scene = {
  ...ofAPolicy,
  operation: 'GetResourcePolicy',
  echoRequirement: 'policies.get.members',
  async set(t) {
    const owners = await policyOwners(t);
    for (const owner of owners) await put(t, owner);
    return { requests: owners.map(({ ResourceArn }) => ({ ResourceArn })) };
  },
};

const deleteResourcePolicy: Scene = {
  ...ofAPolicy,
  operation: 'DeleteResourcePolicy',
  echoes: {},
  async set(t) {
    const owners = await policyOwners(t);
    for (const owner of owners) await put(t, owner);
    return {
      requests: owners.map(({ ResourceArn }) => ({ ResourceArn })),
      async undo() {
        for (const owner of owners) if (!(await hasPolicy(t, owner))) await put(t, owner);
      },
      state: ({ ResourceArn }) => policyState(t, owners, ResourceArn),
    };
  },
};

/** The scenes of resource policies. */
export const resourcePolicyScenes = lakeScenes(putResourcePolicy, getResourcePolicy, deleteResourcePolicy);
