import type { Condition } from '../condition.js';

/** A page of event data stores that is too long. */
export const longPage: Condition<'ListEventDataStores'> = {
  slug: 'max-results-too-large',
  title: 'MaxResults above 1000',
  requirement: 'lake.list.max-results',
  provoke: () => ({ input: { MaxResults: 1001 } }),
};
