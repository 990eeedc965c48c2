import { shownState } from '../../reads/shown-state.js';
import { channelRequest, ownChannel } from '../../resources/own-channel.js';
import { lakeScenes } from '../lake-scenes.js';
import { arnsNamed, removeNamed } from '../named-resources.js';
import { longestName, shortestName } from '../names.js';
import type { Scene } from '../scene.js';
import { mostTags } from '../tags/most-tags.js';

const ofAChannel = { access: 'full', fixed: ['Channel'], echoes: {}, repeatable: true } as const;

/** Custom is the one source that stands in the documentation with its name. */
const createChannel: Scene = {
  ...ofAChannel,
  operation: 'CreateChannel',
  fixed: ['Name', 'Source', 'Destinations'],
  echoes: { Name: 'Name', Source: 'Source', Destinations: 'Destinations' },
  echoRequirement: 'channels.create.echo',
  async set(t) {
    const request = await channelRequest(t);
    const requests = [
      { ...request, Name: shortestName(t.freshName()) },
      { ...request, Name: longestName(request.Name, '._-'), Tags: [...mostTags] },
    ];
    for (const { Name } of requests) t.resources.keep({ kind: 'channel', id: Name });
    return {
      requests,
      undo: ({ Name }) => removeNamed(t, 'channel', Name),
      async state({ Name }) {
        const arns = await arnsNamed(t, 'channel', Name);
        return arns.length > 0 ? arns : null;
      },
    };
  },
};

const getChannel: Scene = {
  ...ofAChannel,
  operation: 'GetChannel',
  async set(t) {
    const arn = await ownChannel(t);
    return { requests: [{ Channel: arn }, { Channel: idOf(arn) }] };
  },
};

const updateChannel: Scene = {
  ...ofAChannel,
  operation: 'UpdateChannel',
  fixed: ['Channel', 'Destinations'],
  echoes: { Name: 'Name', Destinations: 'Destinations' },
  echoRequirement: 'channels.update.merge',
  async set(t) {
    const { Name, Destinations, ...request } = await channelRequest(t);
    const asMade = { Name, Destinations: Destinations! };
    const Channel = await ownChannel(t, { ...request, ...asMade });
    return {
      requests: [
        { Channel, Name: shortestName(t.freshName()) },
        { Channel: idOf(Channel), Destinations: asMade.Destinations },
        { Channel, Name: longestName(t.freshName(), '._-'), Destinations: asMade.Destinations },
      ],
      undo: async () => void (await t.prepare('UpdateChannel', { Channel, ...asMade })),
      state: () =>
        shownState(t, 'GetChannel', { Channel }, (body) => ({
          Name: body.Name ?? null,
          Destinations: body.Destinations ?? null,
        })),
    };
  },
};

/** A channel that is deleted does not come back under its ARN. */
const deleteChannel: Scene = {
  ...ofAChannel,
  operation: 'DeleteChannel',
  repeatable: false,
  async set(t) {
    const Channel = await ownChannel(t);
    return {
      requests: [{ Channel }],
      state: () => shownState(t, 'GetChannel', { Channel }, ({ ChannelArn }) => ChannelArn ?? null),
    };
  },
};

const listChannels: Scene = {
  ...ofAChannel,
  operation: 'ListChannels',
  access: 'read-only',
  fixed: [],
  set: async () => ({ requests: [{}, { MaxResults: 1 }, { MaxResults: 1000 }] }),
};

function idOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** The scenes of channels. */
export const channelScenes = lakeScenes(createChannel, getChannel, updateChannel, deleteChannel, listChannels);
