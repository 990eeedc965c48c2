import { shownState } from '../../reads/shown-state.js';
import { stateByName, stateOfChannel } from '../../reads/state-of-request.js';
import { channelRequest, channelTo, destination, ownChannel } from '../../resources/own-channel.js';
import { nobodysStoreArn } from '../../test-data/nobodys.js';
import { lakeScenarios } from '../lake-scenarios.js';
import { arnsNamed, removeNamed } from '../named-resources.js';
import { longestName, shortestName } from '../names.js';
import type { Scenario } from '../scenario.js';
import { mostTags } from '../tags/most-tags.js';

const ofAChannel = { access: 'full', fixed: ['Channel'], echoes: {}, repeatable: true } as const;

/** Custom is the one source that stands in the documentation with its name. */
const createChannel = {
  ...ofAChannel,
  operation: 'CreateChannel',
  fixed: ['Name', 'Source', 'Destinations'],
  echoes: { Name: 'Name', Source: 'Source', Destinations: 'Destinations' },
  echoRequirement: 'channels.create.echo',
  async arrange(t) {
    const request = await channelRequest(t);
    const requests = [
      { ...request, Name: shortestName(t.freshName()) },
      { ...request, Name: longestName(request.Name, '._-'), Tags: [...mostTags] },
    ];
    for (const { Name } of requests) t.resources.keep({ kind: 'channel', id: Name });
    return {
      requests,
      revert: ({ Name }) => removeNamed(t, 'channel', Name),
      async state({ Name }) {
        const arns = await arnsNamed(t, 'channel', Name);
        return arns.length > 0 ? arns : null;
      },
    };
  },
  creates: 'channel',
  stateOf: stateByName('channel'),
  on: {
    // The source has room for it only while no other check has a channel.
    async destination(store, t) {
      await t.resources.takeTurn('channel-source');
      return channelTo(t, store);
    },
  },
  unprepared: (t) => channelTo(t, nobodysStoreArn(t.session.target.settings.region)),
  plain: channelRequest,
  create: (t) => ownChannel(t),
} satisfies Scenario<'CreateChannel'>;

const getChannel = {
  ...ofAChannel,
  operation: 'GetChannel',
  async arrange(t) {
    const arn = await ownChannel(t);
    return { requests: [{ Channel: arn }, { Channel: idOf(arn) }] };
  },
  on: { channel: (Channel) => ({ Channel }) },
  plain: async (t) => ({ Channel: await ownChannel(t) }),
} satisfies Scenario<'GetChannel'>;

const updateChannel = {
  ...ofAChannel,
  operation: 'UpdateChannel',
  fixed: ['Channel', 'Destinations'],
  echoes: { Name: 'Name', Destinations: 'Destinations' },
  echoRequirement: 'channels.update.merge',
  async arrange(t) {
    const { Name, Destinations, ...request } = await channelRequest(t);
    const asMade = { Name, Destinations: Destinations! };
    const Channel = await ownChannel(t, { ...request, ...asMade });
    return {
      requests: [
        { Channel, Name: shortestName(t.freshName()) },
        { Channel: idOf(Channel), Destinations: asMade.Destinations },
        { Channel, Name: longestName(t.freshName(), '._-'), Destinations: asMade.Destinations },
      ],
      revert: async () => void (await t.prepare('UpdateChannel', { Channel, ...asMade })),
      state: () =>
        shownState(t, 'GetChannel', { Channel }, (body) => ({
          Name: body.Name ?? null,
          Destinations: body.Destinations ?? null,
        })),
    };
  },
  on: {
    channel: (Channel, t) => ({ Channel, Name: t.freshName() }),
    destination: async (store, t) => ({ Channel: await ownChannel(t), Destinations: [destination(store)] }),
  },
  stateOf: stateOfChannel,
  plain: async (t) => ({ Channel: await ownChannel(t), Name: t.freshName() }),
} satisfies Scenario<'UpdateChannel'>;

/** A channel that is deleted does not come back under its ARN. */
const deleteChannel = {
  ...ofAChannel,
  operation: 'DeleteChannel',
  repeatable: false,
  async arrange(t) {
    const Channel = await ownChannel(t);
    return {
      requests: [{ Channel }],
      state: () => shownState(t, 'GetChannel', { Channel }, ({ ChannelArn }) => ChannelArn ?? null),
    };
  },
  on: { channel: (Channel) => ({ Channel }) },
  stateOf: stateOfChannel,
  plain: async (t) => ({ Channel: await ownChannel(t) }),
} satisfies Scenario<'DeleteChannel'>;

const listChannels = {
  ...ofAChannel,
  operation: 'ListChannels',
  access: 'read-only',
  fixed: [],
  arrange: async () => ({ requests: [{}, { MaxResults: 1 }, { MaxResults: 1000 }] }),
  plain: async () => ({}),
} satisfies Scenario<'ListChannels'>;

function idOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** The scenarios of channels. */
export const channelScenarios = lakeScenarios({
  CreateChannel: createChannel,
  GetChannel: getChannel,
  UpdateChannel: updateChannel,
  DeleteChannel: deleteChannel,
  ListChannels: listChannels,
});
