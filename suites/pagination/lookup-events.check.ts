import { lawsOf } from './laws-of.js';
import { newest } from './newest.js';
import { byMember, type PagedList } from './paged-list.js';

const operation = 'LookupEvents';
const madeCall = 'DescribeTrails';
const ofMadeCalls = { LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: madeCall }] };
const hourSeconds = 3600;

/**
 * LookupEvents: a few events between two times that lie in the past. On AWS a call becomes an event minutes later, so that
 * there the events of an hour ago are read; elsewhere those of calls that are made for it.
 */
const lookupEvents: PagedList = {
  operation,
  entries: 'Events',
  identity: byMember('EventId'),
  pageSize: { member: 'MaxResults', max: 50 },
  access: 'read-only',
  changes: 'read-only',
  onLake: false,
  tokenRefusal: 'events.lookup.token',
  otherParameters: 'events.lookup.token',
  sameParameters: 'events.lookup.same-parameters',
  bareInput: {},
  async arrange(t) {
    if (t.session.target.settings.kind === 'aws') {
      const input = await newest(t, operation, { EndTime: Math.floor(Date.now() / 1000) - hourSeconds });
      return { input, otherInput: async () => ({ ...input, ...ofMadeCalls }) };
    }
    const makeCall = async () => void (await t.prepare(madeCall, {}));
    for (let calls = 0; calls < 5; calls++) await makeCall();
    const input = await newest(t, operation, ofMadeCalls);
    const { EndTime: _, ...openEnded } = input;
    const others = [{ AttributeKey: 'EventName', AttributeValue: 'CreateTrail' }];
    return {
      input,
      otherInput: async () => ({ ...input, LookupAttributes: others }),
      change: { input: openEnded, make: makeCall },
    };
  },
};

/** The laws of its pages. */
export const events = lawsOf(lookupEvents);
