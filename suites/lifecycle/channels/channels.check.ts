import { check } from '../../../harness/engine/context/check.js';
import { exploreHistories } from '../../support/model-based/explore.js';
import { followHistories, followHistory } from '../../support/model-based/follow.js';
import { onLake } from '../../support/resources/on-lake.js';
import { channelRequest, ownChannel } from '../../support/resources/own-channel.js';
import { channels } from './channel-family.js';
import { channelPolicy, create, deletePolicy, putPolicy, redirect, remove, rename, tag } from './channel-steps.js';

const one = { Key: 'one', Value: '1' };

/** Any history of a channel shows what its steps come to. */
export const histories = onLake(
  check({
    id: '_/lifecycle/channel-histories',
    beginsFirst: true,
    title: 'after any sequence of calls, every read shows the expected state of a channel',
    requirements: [
      'channels.create.echo',
      'channels.create.visible',
      'channels.create.duplicate',
      'channels.update.merge',
      'channels.delete.gone',
      'policies.put.visible',
      'policies.delete.gone',
      'policies.delete.none',
      'policies.get.none',
      'tags.create.visible',
      'tags.add.visible',
      'tags.add.overwrite',
      'tags.remove.gone',
      'tags.remove.absent',
      'wire.read-after-write',
    ],
    access: 'full',
    body: (t) => exploreHistories(t, channels),
  }),
);

/** Histories of channels, written out. */
export const writtenOut = [
  check({
    id: 'UpdateChannel/lifecycle/merges',
    title: 'an update changes the given members and keeps the others',
    requirements: ['channels.update.merge'],
    access: 'full',
    body: (t) =>
      followHistories(t, channels, [
        [create([one]), putPolicy(0), rename(1)],
        [create(), rename(1), redirect],
      ]),
  }),
  check({
    id: 'PutResourcePolicy/lifecycle/replaces',
    title: 'a new policy replaces the previous one',
    requirements: ['policies.put.visible'],
    access: 'full',
    body: (t) => followHistory(t, channels, [create(), putPolicy(0), putPolicy(1)]),
  }),
  check({
    id: 'DeleteResourcePolicy/lifecycle/gone',
    title: 'a deleted policy is no longer returned',
    requirements: ['policies.delete.gone'],
    access: 'full',
    body: (t) => followHistory(t, channels, [create(), putPolicy(0), deletePolicy]),
  }),
  check({
    id: 'DeleteChannel/lifecycle/gone',
    title: 'a deleted channel disappears from every read and cannot be updated',
    requirements: ['channels.delete.gone', 'policies.resource.unknown', 'tags.resource.unknown'],
    access: 'full',
    body: (t) => followHistory(t, channels, [create(), tag([one]), remove, rename(1)]),
  }),
].map(onLake);

/** A channel is found in every way in which it is named. */
export const visible = onLake(
  check({
    id: 'GetChannel/lifecycle/finds-created',
    title: 'a created channel is found by its ARN and by the id in its ARN',
    requirements: ['channels.create.visible'],
    access: 'full',
    body: async (t) => {
      const arn = await ownChannel(t);
      for (const Channel of [arn, arn.slice(arn.lastIndexOf('/') + 1)])
        await t.readBack('GetChannel', { Channel }, (read) => {
          t.expectMember(read, 'ChannelArn', arn, 'channels.create.visible');
        });
    },
  }),
);

/** A source has one channel. */
export const onePerSource = onLake(
  check({
    id: 'CreateChannel/lifecycle/one-for-a-source',
    title: 'rejects a second channel for the same source',
    requirements: ['channels.source.unique'],
    access: 'full',
    body: async (t) => {
      const request = await channelRequest(t);
      await ownChannel(t, request);
      await t.resources.expectRejected({
        kind: 'channel',
        input: { ...request, Name: t.freshName() },
        rejection: { requirement: 'channels.source.unique' },
      });
    },
  }),
);

/** What the policy of a channel may say. */
export const policyForm = onLake(
  check({
    id: 'PutResourcePolicy/lifecycle/channel-form',
    title: 'a channel policy allows one action and at most 20 statements',
    requirements: ['policies.channel.form'],
    access: 'full',
    body: async (t) => {
      const ResourceArn = await ownChannel(t);
      const policy = (statements: number) =>
        channelPolicy(ResourceArn, ...Array.from({ length: statements }, (_, index) => `Partner${index}`));
      await t.prepare('PutResourcePolicy', { ResourceArn, ResourcePolicy: policy(20) });
      const wrong = [policy(21), policy(1).replace('cloudtrail-data:PutAuditEvents', 'cloudtrail:GetTrail')];
      for (const ResourcePolicy of wrong)
        await t.rejected(
          'PutResourcePolicy',
          { ResourceArn, ResourcePolicy },
          { requirement: 'policies.channel.form' },
        );
    },
  }),
);
