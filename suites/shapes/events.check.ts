import { rejects } from './rejects.js';
import { validRequest } from './valid-request.js';

const later = 1_700_000_000;

/** Events and public keys, called as documented. */
export const valid = [
  validRequest('LookupEvents', (t) => t.accepted('LookupEvents', { MaxResults: 5 }), 'read-only'),
  validRequest('ListPublicKeys', (t) => t.accepted('ListPublicKeys', {}), 'read-only'),
];

/** Events and public keys, called in a way that the service refuses. */
export const refused = [
  rejects('LookupEvents', {
    slug: 'max-results-too-large',
    title: 'MaxResults above 50',
    input: { MaxResults: 51 },
    requirement: 'events.lookup.max-results',
    codes: ['InvalidMaxResultsException'],
    access: 'read-only',
  }),
  rejects('LookupEvents', {
    slug: 'reversed-time-range',
    title: 'a start after the end',
    input: { StartTime: later, EndTime: later - 3600 },
    requirement: 'events.lookup.time-range',
    codes: ['InvalidTimeRangeException'],
    access: 'read-only',
  }),
  rejects('ListPublicKeys', {
    slug: 'reversed-time-range',
    title: 'a start after the end',
    input: { StartTime: later, EndTime: later - 3600 },
    requirement: 'keys.time-range',
    codes: ['InvalidTimeRangeException'],
    access: 'read-only',
  }),
];
