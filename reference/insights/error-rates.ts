import type { RecordedEvent } from '../events/recorded-event.js';
import type { IdSource } from '../id-source.js';
import type { InsightsEvent } from './insights-event.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** What is unusual AWS learns from seven days of an account; the facts name no number, and nobody waits a week here. */
const UNUSUAL_PER_MINUTE = 10;
/** Limits of the reference's own, so that memory stays bounded: beyond them all is counted anew, or the oldest go. */
const MAX_COUNTED = 1000;
const MAX_EVENTS = 1000;

/** Watches how often calls are refused, and keeps an Insights event for each time that this is unusual. */
export class ErrorRates {
  /** The times of the last minute's refusals, by Region, operation and code. */
  readonly #refusals = new Map<string, number[]>();
  readonly #events: InsightsEvent[] = [];
  #serial = 0;

  constructor(private readonly ids: IdSource) {}

  /** Counts a call. What was unusual stays one event for an hour. */
  note({ account, region, operation, time, error }: RecordedEvent): void {
    if (error === undefined) return;
    const key = JSON.stringify([region, operation, error.code]);
    const recent = (this.#refusals.get(key) ?? []).filter((past) => past > time - MINUTE_MS);
    recent.push(time);
    if (this.#refusals.size >= MAX_COUNTED) this.#refusals.clear();
    this.#refusals.set(key, recent.slice(-UNUSUAL_PER_MINUTE));
    if (recent.length < UNUSUAL_PER_MINUTE || this.#isKnown(region, operation, error.code, time)) return;
    this.#serial += 1;
    const id = this.ids.uuid();
    const rate = recent.length;
    this.#events.push({ serial: this.#serial, id, account, region, time, operation, errorCode: error.code, rate });
    if (this.#events.length > MAX_EVENTS) this.#events.shift();
  }

  /** The events of a Region, oldest first. */
  all(region: string): InsightsEvent[] {
    return this.#events.filter((event) => event.region === region);
  }

  #isKnown(region: string, operation: string, errorCode: string, time: number): boolean {
    return this.#events.some(
      (event) =>
        event.region === region &&
        event.operation === operation &&
        event.errorCode === errorCode &&
        event.time > time - HOUR_MS,
    );
  }
}
