import { isJsonObject, type JsonObject } from '../../../common/json.js';
import { inSuccess } from '../../transformers/answers/in-success.js';
import { pretend } from '../../transformers/requests/pretend.js';
import { when } from '../../transformers/requests/when.js';
import { forget } from '../../transformers/state/forget.js';
import { haunt } from '../../transformers/state/haunt.js';
import { ignore } from '../../transformers/state/ignore.js';
import { takeBack } from '../../transformers/state/take-back.js';
import type { Fault } from '../fault.js';
import { semantic } from '../semantic.js';

const histories = '_/lifecycle/channel-histories';
const policyOf = ({ ResourceArn = '' }: JsonObject) => ['GetResourcePolicy', { ResourceArn }] as const;

/** Faults of channels and their policies that show only after some steps. */
export const channelStateFaults: readonly Fault[] = [
  semantic('CreateChannel', 'two-for-a-source', {
    category: 'error',
    select: ['CreateChannel/lifecycle/*'],
    expects: ['one-for-a-source/rejected'],
    why: 'the source is a label',
    transform: pretend('ChannelAlreadyExistsException'),
  }),
  stateFault('UpdateChannel', 'name-not-stored', {
    expects: ['sets/Name'],
    why: 'the answer is made of the request',
    transform: when((input) => 'Name' in input, ignore('Name', 'Name')),
  }),
  stateFault('UpdateChannel', 'drops-policy', {
    expects: ['keeps/ResourcePolicy'],
    why: 'a channel is made anew with each update',
    transform: takeBack(
      async ({ Channel = '' }, ask) =>
        () =>
          ask('DeleteResourcePolicy', { ResourceArn: Channel }),
    ),
  }),
  semantic('ListChannels', 'first-name', {
    select: [histories, 'UpdateChannel/lifecycle/*'],
    expects: ['shows/Channels[].Name'],
    why: 'the list has an index of its own, which no update reaches',
    transform: async (call, forward, memory) => {
      const names = memory.of('names', () => new Map<unknown, JsonObject>());
      return inSuccess(({ Channels }) => {
        for (const channel of Array.isArray(Channels) ? Channels.filter(isJsonObject) : []) {
          const first = names.get(channel.ChannelArn) ?? { ...channel };
          names.set(channel.ChannelArn, first);
          channel.Name = first.Name ?? '';
        }
      })(call, forward, memory);
    },
  }),
  semantic('ListChannels', 'shows-deleted', {
    sees: ['DeleteChannel', 'ListChannels'],
    select: [histories, 'DeleteChannel/lifecycle/*'],
    expects: ['still-finds/channel'],
    why: 'the list has an index of its own, which no deletion reaches',
    transform: haunt('ListChannels', 'Channels'),
  }),
  stateFault('PutResourcePolicy', 'first-stays', {
    expects: ['sets/ResourcePolicy'],
    why: 'a policy that is there is left as it is',
    transform: takeBack(async ({ ResourceArn = '' }, ask) => {
      const before = await ask(...policyOf({ ResourceArn }));
      return async () =>
        before && ask('PutResourcePolicy', { ResourceArn, ResourcePolicy: before.ResourcePolicy ?? '' });
    }),
  }),
  semantic('PutResourcePolicy', 'any-policy', {
    category: 'error',
    select: ['PutResourcePolicy/lifecycle/*'],
    expects: ['channel-form/rejected'],
    why: 'policies are kept and not read',
    transform: pretend('ResourcePolicyNotValidException'),
  }),
  stateFault('DeleteResourcePolicy', 'forgotten', {
    expects: ['clears/ResourcePolicy'],
    why: 'the call is there to keep clients quiet',
    transform: forget(policyOf),
  }),
];

/** Run with the histories of the family, and with the directed checks of its operation. */
function stateFault(operation: string, what: string, rest: Parameters<typeof semantic>[2]): Fault {
  return semantic(operation, what, { select: [histories, `${operation}/lifecycle/*`], ...rest });
}
