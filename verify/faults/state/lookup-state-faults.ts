import { isJsonObject, type JsonObject } from '../../../common/json.js';
import { inSuccess } from '../../transformers/answers/in-success.js';
import { replace } from '../../transformers/answers/replace.js';
import { inList } from '../../transformers/lists/in-list.js';
import { pretend } from '../../transformers/requests/pretend.js';
import { when } from '../../transformers/requests/when.js';
import { ignore } from '../../transformers/state/ignore.js';
import { withInput } from '../call.js';
import type { Fault } from '../fault.js';
import { semantic } from '../semantic.js';
import type { Transform } from '../transform.js';
import { successOf } from '../wire/faulty-answer.js';

const operation = 'LookupEvents';
const day = 24 * 3600;

/** What cannot be looked up is refused all the same. */
const forgetAttributes: Transform = async (call, forward, memory) => {
  const answer = await forward(call);
  return successOf(answer) ? ignore('LookupAttributes')(call, forward, memory) : answer;
};

/** Faults in the history of events. */
export const lookupStateFaults: readonly Fault[] = [
  lookup('oldest-first', {
    expects: ['newest-first/Events'],
    why: 'events are listed as they were recorded',
    transform: inList('Events', (events) => events.toReversed()),
  }),
  lookup('larger-page', {
    expects: ['default-page/Events'],
    why: 'without MaxResults everything is sent at once',
    transform: when(
      ({ MaxResults, NextToken }) => MaxResults === undefined && NextToken === undefined,
      async (call, forward) => {
        const answer = await forward(call);
        const body = successOf(answer);
        const { NextToken, Events } = body ?? {};
        if (!body || !NextToken || !Array.isArray(Events)) return answer;
        const next = successOf(await forward(withInput(call, { ...call.input, NextToken })))?.Events;
        body.Events = [...Events, ...(Array.isArray(next) ? next : [])];
        return answer;
      },
    ),
  }),
  ...['StartTime', 'EndTime'].map((member) =>
    lookup(`ignores/${member}`, {
      expects: ['time-range/Events[].EventTime'],
      why: 'one end of the range is not compared',
      transform: ignore(member),
    }),
  ),
  lookup('ignores/LookupAttributes', {
    expects: ['attributes/Events[].EventId'],
    why: 'attributes are checked and then forgotten',
    transform: forgetAttributes,
  }),
  lookup('ignores/Username', {
    expects: ['attributes/Events[].Username'],
    why: 'one key has no filter yet',
    transform: when(({ LookupAttributes }) => keyOf(LookupAttributes) === 'Username', forgetAttributes),
  }),
  lookup('never-forgets', {
    expects: ['ninety-days/Events[].EventTime'],
    why: 'events are kept for good',
    transform: inSuccess((body, { input: { EndTime } }) => {
      const old = Date.now() / 1000 - 91 * day;
      if (typeof EndTime === 'number' && EndTime < old) body.Events = [{ EventId: 'an-old-one', EventTime: EndTime }];
    }),
  }),
  lookup('counts-once', {
    category: 'error',
    expects: ['double-characters/InvalidLookupAttributesException'],
    why: 'the length of a text is its length',
    transform: when(
      ({ LookupAttributes = [] }) => JSON.stringify(LookupAttributes).length < 2_200,
      pretend('InvalidLookupAttributesException'),
    ),
  }),
  lookup('read-only-words', {
    expects: ['event-texts/Events[].ReadOnly'],
    why: 'a boolean is written in words',
    transform: replace('Events[].ReadOnly', (value) => (value === 'true' ? 'yes' : 'no')),
  }),
  lookup('event-in-words', {
    expects: ['event-texts/Events[].CloudTrailEvent'],
    why: 'an object is printed as its language prints objects',
    transform: replace('Events[].CloudTrailEvent', '[object Object]'),
  }),
  lookup('records-reads-only', {
    expects: ['own-calls/Events[].EventName'],
    why: 'calls that change something take another path, which records nothing',
    transform: inList('Events', (events) =>
      events.filter((event) => isJsonObject(event) && event.EventName !== 'CreateTrail'),
    ),
  }),
];

function keyOf(attributes: unknown): unknown {
  const [first] = Array.isArray(attributes) ? (attributes as JsonObject[]) : [];
  return first?.AttributeKey;
}

/** Run with the checks of what is found; pages are the business of others. */
function lookup(what: string, rest: Parameters<typeof semantic>[2]): Fault {
  return semantic(operation, what, { select: [`${operation}/lifecycle/*`], ...rest });
}
