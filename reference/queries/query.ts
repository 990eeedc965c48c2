import type { RecordedEvent } from '../events/recorded-event.js';
import type { Column } from './columns.js';

/** A query that was started. What it finds is settled at its start; what a client sees of it follows from the clock. */
export interface Query {
  readonly serial: number;
  readonly id: string;
  readonly region: string;
  readonly storeId: string;
  readonly statement: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** How long it takes unless it is cancelled, waiting included, in milliseconds. */
  readonly durationMs: number;
  cancelledAt: number | undefined;
  readonly origin: QueryOrigin;
  readonly deliveryUri: string | undefined;
  readonly columns: readonly Column[];
  /** The events that match. */
  readonly matches: readonly RecordedEvent[];
  readonly eventsScanned: number;
  readonly bytesScanned: number;
}

/** Where a statement came from that the client did not write itself. */
export interface QueryOrigin {
  /** The alias of a generated query or of the widget of a dashboard. */
  alias?: string;
  /** The refresh of a dashboard that the query was run for. */
  refreshId?: string;
  /** What GenerateQuery was asked. */
  prompt?: string;
}
