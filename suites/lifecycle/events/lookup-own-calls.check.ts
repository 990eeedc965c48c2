import { isJsonObject } from '../../../common/json.js';
import type { Reply } from '../../../harness/engine/check/expectations.js';
import { check } from '../../../harness/engine/context/check.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { eventPatience } from '../../../harness/targets/patience.js';

const requirement = 'events.lookup.own-calls';
const madeCall = 'CreateTrail';
/** What the clocks of client and target may be apart, in seconds; times of events may be cut to seconds. */
const clockSeconds = { aws: 300, reference: 1, endpoint: 1 } as const;

/**
 * A management call becomes an event, after minutes on AWS. Which call an event tells of stands nowhere for certain: one of
 * that name since then will do. The trail is gone while the event is waited for: others need its place.
 */
export const ownCalls = check({
  id: 'LookupEvents/lifecycle/own-calls',
  title: 'a recent call is found by its event name',
  requirements: [requirement],
  body: async (t) => {
    const { kind } = t.session.target.settings;
    const since = Math.floor(Date.now() / 1000) - clockSeconds[kind];
    await t.trails.create();
    await t.resources.cleanUp();
    const patience = eventPatience(kind);
    for (;;) {
      const shown = await lookedUp(t, since);
      if (t.recordObjection(shown, 'Events[].EventName') || t.recordObjection(shown, 'Events[].EventTime')) return;
      const found = isTold(shown, since);
      if (!found && !t.session.target.halted && (await patience.more())) continue;
      const expected = `an event ${madeCall} since the call`;
      t.expect(found, { path: 'Events[].EventName', expected, actual: 'none', requirement }, shown);
      return;
    }
  },
});

function lookedUp(t: CheckContext, since: number): Promise<Reply> {
  const LookupAttributes = [{ AttributeKey: 'EventName', AttributeValue: madeCall }];
  return t.prepare('LookupEvents', { LookupAttributes, StartTime: since });
}

function isTold({ body }: Reply, since: number): boolean {
  const events = Array.isArray(body.Events) ? body.Events.filter(isJsonObject) : [];
  return events.some(
    ({ EventName, EventTime }) => EventName === madeCall && typeof EventTime === 'number' && EventTime >= since,
  );
}
