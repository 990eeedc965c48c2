import { check } from '../../harness/engine/context/check.js';
import { onLake } from '../support/resources/on-lake.js';
import { scenarios } from '../support/scenarios/all-scenarios.js';

/** A store for events that there are not. */
export const unknownCategory = onLake(
  check({
    id: 'CreateEventDataStore/shapes/rejects-unknown-category',
    title: 'rejects a selector with an unknown event category',
    requirements: ['lake.create.selectors'],
    body: async (t) => {
      const FieldSelectors = [{ Field: 'eventCategory', Equals: ['NoSuchCategory'] }];
      const request = await scenarios.CreateEventDataStore.plain(t);
      await t.resources.expectRejected({
        kind: 'event-data-store',
        input: { ...request, AdvancedEventSelectors: [{ FieldSelectors }] },
        rejection: {
          requirement: 'lake.create.selectors',
          // An account that has its ten stores may say that first.
          codes: [
            'InvalidEventSelectorsException',
            'InvalidParameterException',
            'EventDataStoreMaxLimitExceededException',
          ],
        },
      });
    },
  }),
);
