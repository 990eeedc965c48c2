import type { JsonObject } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { Target } from '../../../harness/targets/target.js';
import { noArn, nobodysAccount, nobodysId, nobodysName } from '../test-data/nobodys.js';

/** The ways in which requests name a resource, each with a value that names none. */
export const nonexistent = {
  /** The bucket of a new trail. */
  bucket: 'ctc-any-bucket',
  /** A trail, by name or ARN. */
  trail: nobodysName,
  /** The ARN of a trail whose Insights are meant. */
  insightSource: nobodysName,
  /** An event data store, by id or ARN. */
  store: nobodysId,
  /** An event data store that a statement runs on, by its id or ARN. */
  statement: nobodysId,
  /** An event data store that is named beside a query that is there. */
  storeBesideQuery: nobodysId,
  /** An event data store on which the query of the request ran. */
  storeOfQuery: nobodysId,
  /** The ARN of an event data store that a channel sends events to. */
  destination: nobodysId,
  query: nobodysId,
  import: nobodysId,
  /** A channel, by id or ARN. */
  channel: nobodysId,
  /** A dashboard, by name or ARN. */
  dashboard: nobodysName,
  /** The ARN of something that can have tags. */
  tagged: noArn,
  /** The ARN of something that can have a resource policy. */
  policyOwner: noArn,
  /** An account of the organization. */
  account: nobodysAccount,
} as const;

/** One of them. */
export type Reference = keyof typeof nonexistent;

/** A request on a resource, there or not. `as`: who sends it, where what it needs has to be there for another caller. */
export type RequestAbout = (resource: string, t: CheckContext, as?: Target) => JsonObject | Promise<JsonObject>;

/** Requests by what they name. */
export type RequestOn = { readonly [R in Reference]?: RequestAbout };
