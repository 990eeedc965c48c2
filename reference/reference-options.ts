import type { Clock } from './clock.js';

/** How a reference is set up; everything has a default. */
export interface ReferenceOptions {
  /** The port on 127.0.0.1; 0, the default, lets the system choose a free one. */
  port?: number;
  /** The account that every caller belongs to, 12 digits. Default `123456789012`. */
  account?: string;
  /** The Region that clients are told to use; the one of a request is always its credential scope's. Default `us-east-1`. */
  region?: string;
  /** Default: the clock of the machine. */
  clock?: Clock;
  /** The same seed gives the same ids. Request ids and the RSA key are not seeded. Default 1. */
  seed?: number;
  /** Whether the account is the management account of an organization. Default false: it is in no organization. */
  managementAccount?: boolean;
}

/** A running reference. */
export interface Reference {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly account: string;
  readonly region: string;
  readonly clock: Clock;
  readonly capabilities: readonly string[];
  /** Names of the operations that are there; any other is answered as an unknown operation. */
  readonly implementedOperations: readonly string[];
  /** Forgets everything that clients made or did; ids begin again at the seed. */
  reset(): void;
  /** Stops listening and ends all connections, idle ones too. Can be called twice. */
  close(): Promise<void>;
}
