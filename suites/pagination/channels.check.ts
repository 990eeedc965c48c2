import { OwnChannels } from '../support/resources/own-channels.js';
import { lawsOf } from './laws-of.js';
import { allows, byMember, type PagedList } from './paged-list.js';

/** ListChannels: a channel for each source that may be had. */
const listChannels: PagedList = {
  operation: 'ListChannels',
  entries: 'Channels',
  identity: byMember('ChannelArn'),
  pageSize: { member: 'MaxResults', max: 1000 },
  access: 'read-only',
  changes: 'full',
  onLake: true,
  tokenRefusal: 'channels.list.token',
  bareInput: {},
  async arrange(t) {
    if (!allows(t, 'full')) return { input: {} };
    const channels = await OwnChannels.make(t);
    return {
      input: {},
      own: [...channels.arns],
      change: {
        async remove(read) {
          const arn = channels.arns.find((own) => read.has(own));
          if (arn !== undefined) await t.prepare('DeleteChannel', { Channel: arn });
          return arn;
        },
        make: () => channels.more(),
      },
    };
  },
};

/** The laws of its pages. */
export const channels = lawsOf(listChannels);
