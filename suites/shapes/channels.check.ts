import { check } from '../../harness/engine/context/check.js';
import { onLake } from '../support/resources/on-lake.js';
import { ownChannel } from '../support/resources/own-channel.js';
import { nobodysId, nobodysStoreArn, nobodysToken, unknownToken } from '../support/test-data/nobodys.js';
import { rejects } from './rejects.js';
import { validRequest } from './valid-request.js';

/** Channels, called as documented. */
export const valid = [
  validRequest('CreateChannel', ownChannel, 'full'),
  validRequest(
    'GetChannel',
    async (t) => {
      const Channel = await ownChannel(t);
      await t.accepted('GetChannel', { Channel });
    },
    'full',
  ),
  validRequest(
    'UpdateChannel',
    async (t) => {
      const Channel = await ownChannel(t);
      await t.accepted('UpdateChannel', { Channel, Name: t.freshName() });
    },
    'full',
  ),
  validRequest(
    'DeleteChannel',
    async (t) => {
      const Channel = await ownChannel(t);
      await t.accepted('DeleteChannel', { Channel });
    },
    'full',
  ),
  validRequest('ListChannels', (t) => t.accepted('ListChannels', {}), 'read-only'),
].map(onLake);

const unknownChannel = {
  slug: 'unknown-channel',
  title: 'the id of a channel that does not exist',
  requirement: 'channels.unknown',
  codes: ['ChannelNotFoundException', 'ChannelARNInvalidException'],
};

/** Channels, called in a way that the service refuses. */
export const refused = [
  check({
    id: 'CreateChannel/shapes/rejects-unknown-event-data-store',
    title: 'rejects a channel to an event data store that does not exist',
    requirements: ['channels.create.unknown-store'],
    body: (t) => {
      const Location = nobodysStoreArn(t.session.target.settings.region);
      return t.resources.expectRejected({
        kind: 'channel',
        operation: 'CreateChannel',
        input: { Name: t.freshName(), Source: 'Custom', Destinations: [{ Type: 'EVENT_DATA_STORE', Location }] },
        rejection: {
          requirement: 'channels.create.unknown-store',
          // The store's account is not the caller's, and the account may have a channel of the source already.
          codes: [
            'EventDataStoreNotFoundException',
            'EventDataStoreARNInvalidException',
            'AccessDeniedException',
            'ChannelAlreadyExistsException',
            'ChannelMaxLimitExceededException',
          ],
        },
      });
    },
  }),
  rejects('GetChannel', { ...unknownChannel, input: { Channel: nobodysId }, access: 'read-only' }),
  rejects('UpdateChannel', { ...unknownChannel, input: { Channel: nobodysId, Name: 'ctc-another-name' } }),
  rejects('DeleteChannel', { ...unknownChannel, input: { Channel: nobodysId } }),
  rejects('ListChannels', {
    ...unknownToken,
    input: { NextToken: nobodysToken },
    requirement: 'channels.list.token',
    codes: ['InvalidNextTokenException'],
    access: 'read-only',
  }),
].map(onLake);
