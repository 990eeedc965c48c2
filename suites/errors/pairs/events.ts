import { keysToken, lookups } from '../conditions/events.js';
import { askedBy, pairs, provokedBy } from '../pair-entry.js';

/** Events, and the public keys of digest files. */
export const eventPairs = {
  ...pairs(
    'InvalidTimeRangeException',
    ['LookupEvents', 'ListPublicKeys'],
    askedBy('shapes/rejects-reversed-time-range'),
  ),
  ...pairs('InvalidMaxResultsException', ['LookupEvents'], askedBy('shapes/rejects-max-results-too-large')),
  ...pairs('InvalidEventCategoryException', ['LookupEvents'], provokedBy(lookups.category)),
  ...pairs('InvalidLookupAttributesException', ['LookupEvents'], provokedBy(lookups.attributes)),
  ...pairs('InvalidNextTokenException', ['LookupEvents'], provokedBy(lookups.token)),
  ...pairs('InvalidTokenException', ['ListPublicKeys'], provokedBy(keysToken)),
};
