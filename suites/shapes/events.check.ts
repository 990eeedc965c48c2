import { rejects } from './rejects.js';
import { reversedTimes } from './reversed-times.js';

/** Events and public keys, called in a way that the service refuses. */
export const refused = [
  rejects('LookupEvents', {
    slug: 'max-results-too-large',
    title: 'MaxResults above 50',
    wrong: { MaxResults: 51 },
    requirement: 'events.lookup.max-results',
    codes: ['InvalidMaxResultsException'],
    access: 'read-only',
  }),
  rejects('LookupEvents', {
    slug: 'reversed-time-range',
    title: 'a start after the end',
    wrong: reversedTimes,
    requirement: 'events.lookup.time-range',
    codes: ['InvalidTimeRangeException'],
    access: 'read-only',
  }),
  rejects('ListPublicKeys', {
    slug: 'reversed-time-range',
    title: 'a start after the end',
    wrong: reversedTimes,
    requirement: 'keys.time-range',
    codes: ['InvalidTimeRangeException'],
    access: 'read-only',
  }),
];
