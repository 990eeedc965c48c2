import { scenarios } from '../support/scenarios/all-scenarios.js';
import { compareCalls } from './compare-calls.js';
import type { Comparisons } from './same-as-raw.js';

/** What creates something that costs is rejected here; a target that creates it all the same has it removed. */
export const creations = {
  CreateEventDataStore: {
    access: 'standard',
    async compare(t) {
      const request = await scenarios.CreateEventDataStore.plain(t);
      t.resources.keep({ kind: 'event-data-store', id: request.Name });
      const FieldSelectors = [{ Field: 'eventCategory', Equals: ['NoSuchCategory'] }];
      await compareCalls(t, 'CreateEventDataStore', { ...request, AdvancedEventSelectors: [{ FieldSelectors }] });
    },
  },
  CreateChannel: {
    access: 'standard',
    async compare(t) {
      const request = scenarios.CreateChannel.unprepared(t);
      t.resources.keep({ kind: 'channel', id: request.Name });
      await compareCalls(t, 'CreateChannel', request);
    },
  },
} satisfies Comparisons;
