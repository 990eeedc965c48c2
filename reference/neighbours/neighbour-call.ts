import type { IdSource } from '../id-source.js';
import type { NeighbourState } from './neighbour-state.js';

/** A call to one of the services beside CloudTrail. */
export interface NeighbourCall {
  readonly account: string;
  /** The Region of the credential scope. */
  readonly region: string;
  readonly requestId: string;
  readonly accessKeyId: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly ids: IdSource;
  readonly state: NeighbourState;
}

/** What a neighbour sends back, headers but the request id and the length included. */
export interface NeighbourAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A refusal of a neighbour; the protocol of the service writes it down. */
export class NeighbourFault extends Error {
  override readonly name = 'NeighbourFault';

  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}
