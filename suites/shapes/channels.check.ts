import { check } from '../../harness/engine/context/check.js';
import { onLake } from '../support/resources/on-lake.js';
import { scenarios } from '../support/scenarios/all-scenarios.js';

/** A channel to nothing. */
export const unknownDestination = onLake(
  check({
    id: 'CreateChannel/shapes/rejects-unknown-event-data-store',
    title: 'rejects a channel to an event data store that does not exist',
    requirements: ['channels.create.unknown-store'],
    body: (t) =>
      t.resources.expectRejected({
        kind: 'channel',
        input: scenarios.CreateChannel.unprepared(t),
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
      }),
  }),
);
