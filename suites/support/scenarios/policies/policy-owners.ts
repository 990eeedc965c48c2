import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { channelRequest } from '../../resources/own-channel.js';
import { nobodysName } from '../../test-data/nobodys.js';
import { madeIfAny, unlessSkipped } from '../possible-resources.js';
import { policyOfChannel, policyOfDashboard, policyOfStore } from './policy-documents.js';

/** A resource of the check, and a policy that it can have. */
export type PolicyOwner = {
  ResourceArn: string;
  ResourcePolicy: string;
};

/**
 * A resource of each kind that can have a policy: the store for channels, whose policy the check has for itself, and a
 * dashboard and a channel of its own where the target makes them. None has a policy, and none has one when the check ends.
 * The policy of the shared store is left to those that let dashboards query it.
 */
export async function policyOwners(t: CheckContext): Promise<PolicyOwner[]> {
  const { arn } = await t.stores.channelDestination();
  const board = await madeIfAny(t, 'dashboard', 'CreateDashboard', { Name: t.freshName() });
  const boardArn = board?.DashboardArn;
  const request = await unlessSkipped(() => channelRequest(t));
  const channel = request && (await madeIfAny(t, 'channel', 'CreateChannel', request));
  const channelArn = channel?.ChannelArn;
  await t.resources.takeTurn('channels-policy');
  const anyBoard = arn.replace(/:eventdatastore\/.*/, `:dashboard/${nobodysName}`);
  const owners = [{ ResourceArn: arn, ResourcePolicy: policyOfStore(arn, anyBoard) }];
  if (typeof boardArn === 'string') owners.push({ ResourceArn: boardArn, ResourcePolicy: policyOfDashboard(boardArn) });
  if (typeof channelArn === 'string')
    owners.push({ ResourceArn: channelArn, ResourcePolicy: policyOfChannel(channelArn) });
  for (const { ResourceArn } of owners) t.resources.keep({ kind: 'policy', id: ResourceArn });
  return owners;
}
