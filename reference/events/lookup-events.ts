import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import { epochSeconds } from '../wire/epoch-seconds.js';
import type { JsonObject } from '../wire/json-value.js';
import { numberMember, stringMember } from '../wire/members.js';
import { readPageToken, writePageToken } from '../wire/page-token.js';
import { readTimeRange } from '../wire/time-range.js';
import { writeEventRecord } from './event-record.js';
import type { Lookup } from './lookup.js';
import { hasAttribute, readLookupAttribute } from './lookup-attribute.js';
import { lookupInsights } from './lookup-insights.js';
import { EVENT_SOURCE, type RecordedEvent, USER_NAME } from './recorded-event.js';

const MAX_RESULTS = 50;
const HISTORY = 90 * 24 * 3600 * 1000;

/**
 * LookupEvents over the calls that the reference answered in the Region of the call: newest first, at most 50 at a time,
 * 90 days back (behaviour.md section 6). A page begins below the last event of the page before, so events that are
 * recorded between two pages do not shift them.
 */
export function lookupEvents(input: JsonObject, call: Call): object {
  const lookup: Lookup = {
    region: call.region,
    attribute: readLookupAttribute(input),
    ...readTimeRange(input),
    category: readCategory(input),
  };
  const limit = readMaxResults(input);
  if (lookup.category === 'insight') return lookupInsights(input, lookup, limit, call);
  const before = readToken(input, lookup);
  const page: RecordedEvent[] = [];
  let last = 0;
  for (const [sequence, event] of call.state.events.newestFirst(before)) {
    if (!matches(event, lookup, call.now)) continue;
    if (page.length === limit) return { Events: page.map(eventAnswer), NextToken: writePageToken(last, lookup) };
    page.push(event);
    last = sequence;
  }
  return { Events: page.map(eventAnswer) };
}

/** Without a category management events are meant. */
function matches(event: RecordedEvent, lookup: Lookup, now: number): boolean {
  if (event.region !== lookup.region || event.time < now - HISTORY) return false;
  if (lookup.start !== undefined && event.time < lookup.start) return false;
  if (lookup.end !== undefined && event.time > lookup.end) return false;
  return hasAttribute(event, lookup.attribute);
}

function readCategory(input: JsonObject): string | undefined {
  const category = stringMember(input, 'EventCategory');
  if (category !== undefined && category !== 'insight') {
    throw new ServiceFault('InvalidEventCategoryException', `Not an event category: ${category.slice(0, 100)}`);
  }
  return category;
}

function readMaxResults(input: JsonObject): number {
  const limit = numberMember(input, 'MaxResults') ?? MAX_RESULTS;
  if (limit < 1 || limit > MAX_RESULTS) {
    throw new ServiceFault('InvalidMaxResultsException', `MaxResults is between 1 and ${MAX_RESULTS}, not ${limit}`);
  }
  return limit;
}

/** MaxResults may change from page to page; everything else belongs to the token. */
function readToken(input: JsonObject, lookup: Lookup): number | undefined {
  const token = stringMember(input, 'NextToken');
  if (token === undefined) return undefined;
  const before = readPageToken(token, lookup);
  if (before === undefined) {
    throw new ServiceFault('InvalidNextTokenException', 'The token is not valid, or not for these parameters');
  }
  return before;
}

/** ReadOnly is a string, CloudTrailEvent a JSON text (behaviour.md section 6). */
function eventAnswer(event: RecordedEvent): object {
  return {
    EventId: event.id,
    EventName: event.operation,
    ReadOnly: String(event.readOnly),
    AccessKeyId: event.accessKeyId,
    EventTime: epochSeconds(event.time),
    EventSource: EVENT_SOURCE,
    Username: USER_NAME,
    Resources: event.resources.map(({ type, name }) => ({ ResourceType: type, ResourceName: name })),
    CloudTrailEvent: writeEventRecord(event),
  };
}
