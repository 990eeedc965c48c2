import type { CheckContext } from '../../harness/engine/check-context.js';
import { isJsonObject, type JsonObject } from '../../harness/wire/json-body.js';
import { lawsOf } from './laws-of.js';
import { byMember, type PagedList } from './paged-list.js';

const madeCall = 'DescribeTrails';
const ofMadeCalls = { LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: madeCall }] };
const hourSeconds = 3600;

/**
 * LookupEvents: a few events between two times that lie in the past. On AWS a call becomes an event minutes later, so that
 * there the events of an hour ago are read; elsewhere those of calls that are made for it.
 */
const lookupEvents: PagedList = {
  operation: 'LookupEvents',
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
  async set(t) {
    if (t.session.target.settings.kind === 'aws') {
      const input = await narrowed(t, { EndTime: Math.floor(Date.now() / 1000) - hourSeconds });
      return { input, otherInput: async () => ({ ...input, ...ofMadeCalls }) };
    }
    const makeCall = async () => void (await t.prepare(madeCall, {}));
    for (let calls = 0; calls < 5; calls++) await makeCall();
    const input = await narrowed(t, ofMadeCalls);
    const { EndTime: _, ...openEnded } = input;
    const others = [{ AttributeKey: 'EventName', AttributeValue: 'CreateTrail' }];
    return {
      input,
      otherInput: async () => ({ ...input, LookupAttributes: others }),
      change: { input: openEnded, make: makeCall },
    };
  },
};

/** The lookup with the times of its newest events for bounds: an account may have had thousands in that hour. */
async function narrowed(t: CheckContext, input: JsonObject): Promise<JsonObject> {
  const { body } = await t.prepare('LookupEvents', { ...input, MaxResults: 5 });
  const events = Array.isArray(body.Events) ? body.Events.filter(isJsonObject) : [];
  const times = events.flatMap(({ EventTime }) => (typeof EventTime === 'number' ? [EventTime] : []));
  if (times.length === 0) return input;
  return { ...input, StartTime: Math.floor(Math.min(...times)), EndTime: Math.ceil(Math.max(...times)) + 1 };
}

/** The laws of its pages. */
export const events = lawsOf(lookupEvents);
