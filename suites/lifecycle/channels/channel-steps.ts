import fc from 'fast-check';
import * as model from '../../../harness/models/channel-model.js';
import { lastSet, type State } from '../../../harness/models/state.js';
import { type Tag, tagged, untagged } from '../../../harness/models/trail-model.js';
import type { Subject } from '../../../harness/models/view.js';
import type { Step, Turn } from '../../support/model-based/family.js';
import { accountOf } from '../../support/resources/store-policy.js';

const gone = {
  codes: ['ChannelNotFoundException', 'ChannelARNInvalidException'],
  requirement: 'channels.delete.gone',
  rule: 'gone',
};
const unknownOwner = {
  codes: ['ResourceNotFoundException', 'ResourceARNNotValidException'],
  requirement: 'policies.resource.unknown',
  rule: 'gone',
};
const unknownTagged = {
  codes: ['ChannelNotFoundException', 'ResourceNotFoundException', 'ChannelARNInvalidException'],
  requirement: 'tags.resource.channel-unknown',
  rule: 'gone',
};

/** A step on a channel: what it does to one that is there. One whose ARN nobody told cannot be named. */
function onChannel(
  label: string,
  operation: string,
  refusal: NonNullable<Turn['refusal']>,
  act: (state: State, arn: string, subject: Subject) => Omit<Turn, 'operation'>,
): Step {
  return {
    label,
    turn(state, subject) {
      const { arn } = subject;
      if (arn === undefined) return { operation: 'ListChannels', input: {}, after: state };
      const turn = { operation, ...act(state, arn, subject) };
      return state.there ? turn : { ...turn, after: state, refusal };
    },
  };
}

/** Makes the channel; while it is there its source has no other. */
export function create(tags: readonly Tag[] = []): Step {
  return {
    label: `create ${JSON.stringify(tags)}`,
    turn(state, subject) {
      const { name: Name = '', source: Source = '' } = subject;
      const destinations = { Source, Destinations: model.destinationsOf(subject) };
      const operation = 'CreateChannel';
      if (!state.there) {
        const input = { Name, ...destinations, ...(tags.length > 0 ? { Tags: tags } : {}) };
        return { operation, input, after: model.created(subject, tags) };
      }
      const codes = ['ChannelAlreadyExistsException'];
      const refusal = { codes, requirement: 'channels.create.duplicate', rule: 'duplicate-name' };
      const taken = lastSet<string>(state, 'Name') ?? Name;
      return { operation, input: { Name: taken, ...destinations }, after: state, refusal };
    },
  };
}

/** Gives the channel another name, by its number. */
export function rename(which: number): Step {
  return onChannel(`rename ${which}`, 'UpdateChannel', gone, (state, Channel, { name = '' }) => {
    const given = { Name: which === 0 ? name : `${name}-${which}` };
    return { input: { Channel, ...given }, after: model.updated(state, given), keeps: 'channels.update.merge' };
  });
}

/** Gives the channel its destinations once more. */
export const redirect: Step = onChannel('redirect', 'UpdateChannel', gone, (state, Channel, subject) => {
  const given = { Destinations: model.destinationsOf(subject) };
  return { input: { Channel, ...given }, after: model.updated(state, given), keeps: 'channels.update.merge' };
});

/** Removes the channel. */
export const remove: Step = onChannel('delete', 'DeleteChannel', gone, (_, Channel) => ({
  input: { Channel },
  after: model.deleted(),
}));

/** Puts a policy, by its number. */
export function putPolicy(which: number): Step {
  return onChannel(`put policy ${which}`, 'PutResourcePolicy', unknownOwner, (state, ResourceArn) => {
    const ResourcePolicy = channelPolicy(ResourceArn, `Partner${which}`);
    return { input: { ResourceArn, ResourcePolicy }, after: model.policyPut(state, ResourcePolicy) };
  });
}

/** Removes the policy; where there is none that is refused, and where nobody can tell one is put instead. */
export const deletePolicy: Step = {
  label: 'delete policy',
  turn(state, subject) {
    if (state.there && !state.members.has('ResourcePolicy')) return putPolicy(0).turn(state, subject);
    return onChannel('delete policy', 'DeleteResourcePolicy', unknownOwner, (_, ResourceArn) => {
      const input = { ResourceArn };
      if (lastSet(state, 'ResourcePolicy') !== undefined) return { input, after: model.policyDeleted(state) };
      const codes = ['ResourcePolicyNotFoundException'];
      return { input, after: state, refusal: { codes, requirement: 'policies.delete.none', rule: 'no-policy' } };
    }).turn(state, subject);
  },
};

/** Adds tags. */
export function tag(tags: readonly Tag[]): Step {
  return onChannel(`tag ${JSON.stringify(tags)}`, 'AddTags', unknownTagged, (state, ResourceId) => ({
    input: { ResourceId, TagsList: tags },
    after: tagged(state, tags),
  }));
}

/** Removes tags by their keys, whether they are there or not. */
export function untag(keys: readonly string[]): Step {
  return onChannel(`untag ${keys}`, 'RemoveTags', unknownTagged, (state, ResourceId) => ({
    input: { ResourceId, TagsList: keys.map((Key) => ({ Key })) },
    after: untagged(state, keys),
    idempotent: { requirement: 'tags.remove.absent' },
  }));
}

/** The policy of a channel that lets the caller's account put events (page security_iam_resource-based-policy-examples). */
export function channelPolicy(Resource: string, ...sids: readonly string[]): string {
  const Statement = sids.map((Sid) => ({
    Sid,
    Effect: 'Allow',
    Principal: { AWS: [`arn:${Resource.split(':')[1]}:iam::${accountOf(Resource)}:root`] },
    Action: 'cloudtrail-data:PutAuditEvents',
    Resource,
  }));
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

const pairs = [
  { Key: 'one', Value: '1' },
  { Key: 'two', Value: '2' },
  { Key: 'one', Value: 'changed' },
];

/** A channel with and without tags. */
export function anyCreate(): fc.Arbitrary<Step> {
  return fc.constantFrom(create(), create([pairs[0]!]));
}

/** Any step on a channel. */
export function anyStep(): readonly fc.Arbitrary<Step>[] {
  return [
    fc.nat({ max: 2 }).map(rename),
    fc.nat({ max: 2 }).map(rename),
    fc.constant(redirect),
    fc.nat({ max: 1 }).map(putPolicy),
    fc.nat({ max: 1 }).map(putPolicy),
    fc.constant(deletePolicy),
    fc.constantFrom(...pairs).map((pair) => tag([pair])),
    fc.subarray(['one', 'two'], { minLength: 1 }).map(untag),
    fc.constant(remove),
    anyCreate(),
  ];
}
