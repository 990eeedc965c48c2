import { setTimeout as delay } from 'node:timers/promises';
import { isJsonObject, type JsonObject } from '../../../common/json.js';
import { Skipped } from '../../../harness/engine/check/check-signals.js';
import type { Reply } from '../../../harness/engine/check/expectations.js';
import { check } from '../../../harness/engine/context/check.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { excerpt } from '../../../harness/validators/excerpt.js';
import { isSuccessful } from '../../../harness/wire/exchange.js';
import { nobodysId, nobodysName } from '../../support/test-data/nobodys.js';

const operation = 'LookupEvents';
const pageLimit = 50;
const hour = 3_600;
const day = 24 * hour;

/** Events that the account has: those of calls that are made for it, where it had none. Skips the check where none shows. */
async function someEvents(t: CheckContext, enough = 1): Promise<Reply> {
  for (let made = 0; ; made++) {
    const shown = await t.accepted(operation, {});
    if (eventsIn(shown).length >= enough || typeof shown.body.NextToken === 'string') return shown;
    // On AWS a call becomes an event minutes later, and an endpoint that shows none is told so by the check of own calls.
    if (t.session.target.settings.kind === 'aws' || made > 0) throw new Skipped('LookupEvents returns too few events');
    for (let calls = eventsIn(shown).length; calls < enough; calls++) await t.prepare('DescribeTrails', {});
  }
}

function eventsIn({ body }: Pick<Reply, 'body'>): JsonObject[] {
  return Array.isArray(body.Events) ? body.Events.filter(isJsonObject) : [];
}

/**
 * Events that did not all happen in the same second, to which times may be cut. Off AWS, where calls show at once, two calls
 * are made for it that hardly anybody else makes.
 */
async function eventsOfTwoTimes(t: CheckContext): Promise<Reply> {
  const some = await someEvents(t);
  if (t.session.target.settings.kind === 'aws' || new Set(timesIn(some)).size > 1) return some;
  const rare = { LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: 'ListPublicKeys' }] };
  await t.prepare('ListPublicKeys', {});
  await delay(1_000);
  await t.prepare('ListPublicKeys', {});
  return t.accepted(operation, rare);
}

const timesIn = (reply: Reply): number[] =>
  eventsIn(reply).flatMap(({ EventTime }) => (typeof EventTime === 'number' ? [EventTime] : []));

/**
 * Expects that only events are listed for which this holds. The question may be refused as well: what is asked for may be
 * outside of what there can be. Tells whether it holds.
 */
async function expectOnly(
  t: CheckContext,
  input: JsonObject,
  rule: { requirement: string; path: string; expected: string; holds: (event: JsonObject) => boolean },
): Promise<boolean> {
  const judged = await t.call(operation, input);
  const { requirement, path, expected, holds } = rule;
  const outcome = t.weigh(judged, { requirement, mayAccept: true });
  if (outcome !== 'accepted' || !isSuccessful(judged.exchange)) return true;
  const reply = { operation, body: judged.exchange.result.jsonObject ?? {}, judged };
  if (t.recordObjection(reply, `Events[].${path}`)) return true;
  const wrong = eventsIn(reply).find((event) => !holds(event));
  const actual = wrong ? `an event with ${path} ${excerpt(wrong[path] ?? null)}` : '';
  t.expect(wrong === undefined, { path: `Events[].${path}`, expected, actual, requirement }, reply);
  return wrong === undefined;
}

/** Events stand in the order of time, the newest first. */
export const newestFirst = check({
  id: 'LookupEvents/lifecycle/newest-first',
  title: 'the newest event is listed first',
  requirements: ['events.lookup.newest-first'],
  access: 'read-only',
  body: async (t) => {
    const shown = await eventsOfTwoTimes(t);
    if (t.recordObjection(shown, 'Events[].EventTime')) return;
    const times = timesIn(shown);
    const ascending = times.findIndex((time, at) => at > 0 && time > times[at - 1]!);
    t.expect(
      ascending < 0,
      {
        path: 'Events',
        expected: 'no event that is newer than the previous event',
        actual: `a newer event at index ${ascending}`,
        requirement: 'events.lookup.newest-first',
      },
      shown,
    );
  },
});

/** Where nobody says how many, a page holds fifty at most. */
export const defaultPage = check({
  id: 'LookupEvents/lifecycle/default-page',
  title: 'a page contains at most 50 events if MaxResults is omitted',
  requirements: ['events.lookup.default-page'],
  access: 'read-only',
  body: async (t) => {
    const shown = await someEvents(t, pageLimit + 1);
    const { length } = eventsIn(shown);
    const what = { path: 'Events', expected: 'at most 50', requirement: 'events.lookup.default-page' };
    t.expect(length <= pageLimit, { ...what, actual: `${length} events` }, shown);
  },
});

/** Nothing older than 90 days is known. A day more or less is no matter: nothing says when events go. */
export const ninetyDays = check({
  id: 'LookupEvents/lifecycle/ninety-days',
  title: 'no event is older than 90 days',
  requirements: ['events.lookup.ninety-days'],
  access: 'read-only',
  body: async (t) => {
    const now = Math.floor(Date.now() / 1000);
    await expectOnly(
      t,
      { StartTime: now - 200 * day, EndTime: now - 92 * day },
      {
        requirement: 'events.lookup.ninety-days',
        path: 'EventTime',
        expected: 'no event that is older than 90 days',
        holds: ({ EventTime }) => typeof EventTime !== 'number' || EventTime > now - 91 * day,
      },
    );
  },
});

/** Both ends of a range of times count: events of now are neither before an hour ago nor after tomorrow. */
export const range = check({
  id: 'LookupEvents/lifecycle/time-range',
  title: 'lists only events between StartTime and EndTime',
  requirements: ['events.lookup.range-filter'],
  access: 'read-only',
  body: async (t) => {
    await someEvents(t);
    const now = Math.floor(Date.now() / 1000);
    for (const [StartTime, EndTime] of [
      [now - 2 * hour, now - hour],
      [now + day, now + 2 * day],
    ] as const)
      await expectOnly(
        t,
        { StartTime, EndTime },
        {
          requirement: 'events.lookup.range-filter',
          path: 'EventTime',
          expected: 'only events between StartTime and EndTime',
          // The times of events may be cut to seconds.
          holds: ({ EventTime }) =>
            typeof EventTime !== 'number' || (EventTime >= StartTime - 1 && EventTime <= EndTime + 1),
        },
      );
  },
});

const readOnly = ['true', 'false'];

/** Attributes that stand in the event itself, with a value that no event has, or that not all have. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  EventId: [nobodysId],
  EventName: ['DescribeTrails', 'NoSuchOperationOfOurs'],
  ReadOnly: readOnly,
  Username: [nobodysName],
  EventSource: [`${nobodysName}.amazonaws.com`],
  AccessKeyId: ['AKIAIOSFODNN7EXAMPLE'],
};

/** An attribute leaves those events that have its value. */
export const attribute = check({
  id: 'LookupEvents/lifecycle/attributes',
  title: 'lists only events with the requested attribute value',
  requirements: ['events.lookup.attribute-filter'],
  access: 'read-only',
  body: async (t) => {
    await someEvents(t);
    for (const [AttributeKey, values] of Object.entries(attributes))
      for (const AttributeValue of values) {
        const holds = await expectOnly(
          t,
          { LookupAttributes: [{ AttributeKey, AttributeValue }] },
          {
            requirement: 'events.lookup.attribute-filter',
            path: AttributeKey,
            expected: `only events whose ${AttributeKey} is ${AttributeValue}`,
            // What a text other than these two means is the question of another check.
            holds: ({ [AttributeKey]: told = null }) =>
              told === AttributeValue || (AttributeKey === 'ReadOnly' && !readOnly.includes(String(told))),
          },
        );
        // Who does not look at attributes does not look at any.
        if (!holds) return;
      }
  },
});

/** Some characters count for two. */
export const doubles = check({
  id: 'LookupEvents/lifecycle/double-characters',
  title: 'underscores, spaces, commas and newlines count as two characters',
  requirements: ['events.lookup.double-characters'],
  access: 'read-only',
  body: async (t) => {
    const by = (AttributeValue: string) => ({ LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue }] });
    await t.accepted(operation, by('_'.repeat(1_000)));
    for (const sign of ['_', ' ', ',', '\n'])
      await t.rejected(operation, by(`a${sign.repeat(1_000)}`), {
        requirement: 'events.lookup.double-characters',
        codes: ['InvalidLookupAttributesException'],
      });
  },
});

/** An event is told in texts: whether it only read, and itself as JSON. */
export const texts = check({
  id: 'LookupEvents/lifecycle/event-texts',
  title: 'ReadOnly is the string "true" or "false", and CloudTrailEvent is the event as JSON',
  requirements: ['events.lookup.read-only-text', 'events.lookup.event-text'],
  access: 'read-only',
  body: async (t) => {
    const shown = await someEvents(t);
    for (const [path, requirement, expected, isRight] of [
      ['ReadOnly', 'events.lookup.read-only-text', '"true" or "false"', (text: string) => readOnly.includes(text)],
      ['CloudTrailEvent', 'events.lookup.event-text', 'a JSON object as a string', isObjectText],
    ] as const) {
      if (t.recordObjection(shown, `Events[].${path}`)) continue;
      const told = eventsIn(shown).flatMap((event) => (typeof event[path] === 'string' ? [event[path]] : []));
      const wrong = told.find((text) => !isRight(text));
      const actual = excerpt(wrong ?? null);
      t.expect(wrong === undefined, { path: `Events[].${path}`, expected, actual, requirement }, shown);
    }
  },
});

function isObjectText(text: string): boolean {
  try {
    return isJsonObject(JSON.parse(text));
  } catch {
    return false;
  }
}
