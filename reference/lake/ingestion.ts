import type { Call } from '../call.js';
import type { EventDataStore } from './event-data-store.js';

/** Stretches beyond this number are forgotten, oldest first: who starts and stops for ever must not fill the memory. */
const MAX_SPANS = 100;

/** From now on the store takes in the events that are recorded. Does nothing when it does so already. */
export function beginIngestion(store: EventDataStore, call: Call): void {
  if (store.spans.some((span) => span.upTo === undefined)) return;
  store.spans.push({ after: call.state.events.newest, upTo: undefined });
  if (store.spans.length > MAX_SPANS) store.spans.shift();
}

/** What is recorded from now on does not get into the store; what is in stays. */
export function endIngestion(store: EventDataStore, call: Call): void {
  for (const span of store.spans) span.upTo ??= call.state.events.newest;
}
