import type { EventConfiguration } from '../event-configuration/event-configuration.js';
import type { AdvancedEventSelector } from '../selectors/event-selector.js';
import type { InsightSelector } from '../selectors/insight-selector.js';
import type { BillingMode } from './billing-mode.js';

/** What a client sets on an event data store through CreateEventDataStore and UpdateEventDataStore. */
export interface EventDataStoreSettings {
  name: string;
  selectors: AdvancedEventSelector[];
  multiRegion: boolean;
  organization: boolean;
  retentionDays: number;
  terminationProtection: boolean;
  /** Always the ARN of a key; undefined: none is set. */
  kmsKeyArn: string | undefined;
  billingMode: BillingMode;
}

/** A stretch of the recorded events, by their numbers in the ring: above `after`, up to `upTo` (undefined: goes on). */
export interface IngestedSpan {
  readonly after: number;
  upTo: number | undefined;
}

/** An event data store, kept in the Region that it was made in. Times in milliseconds since the epoch. */
export interface EventDataStore {
  readonly serial: number;
  readonly region: string;
  /** The suffix of the ARN, a UUID. */
  readonly id: string;
  readonly arn: string;
  readonly createdAt: number;
  updatedAt: number;
  settings: EventDataStoreSettings;
  /** Whether live events are wanted, and when that last changed; undefined: never. */
  ingestion: { on: boolean; changedAt: number | undefined };
  spans: IngestedSpan[];
  /** When DeleteEventDataStore was called. */
  deletedAt: number | undefined;
  /** Role undefined: not federated, or no longer. settledAt, when its last change is done; undefined: never changed. */
  federation: { roleArn: string | undefined; settledAt: number | undefined };
  /** Undefined: Insights is off. */
  insights: { selectors: InsightSelector[]; destinationArn: string } | undefined;
  /** Undefined until PutEventConfiguration has been called. */
  eventConfiguration: EventConfiguration | undefined;
  /** Value undefined: the tag has no value. */
  readonly tags: Map<string, string | undefined>;
}
