import type { Call } from '../call.js';
import type { RecordedEvent } from '../events/recorded-event.js';
import type { EventDataStore } from './event-data-store.js';
import { selectsEvent } from './selects-event.js';

const DAY_MS = 24 * 3600 * 1000;

/**
 * The events that are in a store, newest first: recorded while it took events in, of its Region or of all, chosen by
 * its selectors, and not older than its retention. The ring of the reference forgets the oldest ones; so does the
 * store.
 */
export function* storedEvents(store: EventDataStore, call: Call): Generator<RecordedEvent> {
  const { selectors, multiRegion, retentionDays } = store.settings;
  const oldest = call.now - retentionDays * DAY_MS;
  for (const [sequence, event] of call.state.events.newestFirst()) {
    if (event.time < oldest) return;
    if (!multiRegion && event.region !== store.region) continue;
    const taken = store.spans.some(({ after, upTo }) => sequence > after && sequence <= (upTo ?? sequence));
    if (taken && selectsEvent(selectors, event)) yield event;
  }
}
