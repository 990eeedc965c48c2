import type { Clock } from './clock.js';
import type { ConditionOptions } from './conditions/conditions.js';
import type { SigningKey } from './wire/verify-signature.js';

/** How a reference is set up; everything has a default. */
export interface ReferenceOptions extends ConditionOptions {
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
  /** Whether the account is in an organization that another account manages. Default false. */
  memberAccount?: boolean;
  /** The other accounts of that organization, 12 digits each. Default: four example accounts. */
  memberAccounts?: readonly string[];
  /** Regions that have trails and no CloudTrail Lake. Default: none. */
  regionsWithoutLake?: readonly string[];
  /**
   * How many entries a page of ListTrails, ListTags and ListPublicKeys has at most, which clients cannot choose. Default 100:
   * a small one shows whether a client reads on.
   */
  pageSize?: number;
  /**
   * How long a query takes, in milliseconds; the facts name no time. Default 500: short for those who wait, and long enough
   * for a client to cancel what it just started.
   */
  queryMs?: number;
  /**
   * How long an import takes, in milliseconds; the facts name no time. Default 500: long enough for a client to stop what it
   * just started.
   */
  importMs?: number;
  /**
   * How long enabling and disabling a federation takes, in milliseconds; the facts only say that it is not done at once.
   * Default 250: long enough that a client can be in its way.
   */
  federationMs?: number;
  /**
   * Whether connections stay open after a refusal. Default false: AWS closes them, which costs a client a new one each.
   */
  keepConnections?: boolean;
  /** Whether control calls (`POST /_reference/…`) are answered. Default false. */
  control?: boolean;
  /** The key that all requests must be signed with. Default: signatures are not verified. */
  requireSignature?: SigningKey;
  /** Key and certificate in PEM; with them the reference speaks HTTPS. Default: HTTP. */
  tls?: { key: string; cert: string };
  /** Milliseconds that a client may take to send a request. Default 30,000. */
  requestTimeoutMs?: number;
}

/** A running reference. */
export interface Reference {
  /** `http://127.0.0.1:<port>` (`https:` with TLS), without a slash at the end. */
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
