import type { Json, JsonObject } from '../../../common/json.js';
import type { Expectation, JudgedCall, Rejection, Reply } from './check-answers.js';

/**
 * What the body of a check works with: it calls operations, expects things of the answers, and creates what it needs.
 *
 * The validators judge each answer of each call, whatever it is for: types, members, headers and error codes need no line in
 * a check. Some methods end the check by throwing; the body lets that pass. An error that the body itself throws is reported
 * as a fault of the check, except `Skipped`.
 */
export interface CheckApi {
  /** The seed of this check, a 32-bit integer: the same in every run with the same `--seed`. */
  readonly seed: number;
  /** How many generated inputs a property of this check tries: `--runs`. */
  readonly runs: number;
  /** The trails of this check. */
  readonly trails: TrailsApi;
  /** What this check needs around the account and does not create itself. */
  readonly fixtures: FixturesApi;
  /** What this check creates apart from trails. */
  readonly resources: ResourcesApi;
  /** The event data stores that this check uses. */
  readonly stores: StoresApi;

  /** Returns a name that begins with the prefix of the run, and that no other resource has. */
  freshName(): string;

  /** Has something done when the check ends, however it ends. Actions run in the reverse order of these calls. */
  atEnd(action: () => Promise<void>): void;

  /**
   * Calls an operation and returns what became of it, be it success, error or no answer. `input` is sent as it is, also where
   * it is not valid. Throws where the check has access `read-only` and the operation changes something.
   */
  call(operation: string, input: unknown): Promise<JudgedCall>;

  /**
   * Calls the operation that the check is about, which the requirements say must succeed. Where it is rejected the check
   * fails with a gap of its own. An operation that the check is not about is called as `prepare` calls it.
   */
  accepted(operation: string, input: unknown): Promise<Reply>;

  /**
   * Calls an operation that has to succeed before the question can be asked. Where it fails, the gap belongs to that operation
   * (`<Operation>/shapes/valid-request`), and this check is blocked by it.
   */
  prepare(operation: string, input: unknown): Promise<Reply>;

  /**
   * Calls an operation that the requirements say must be rejected. Where it is accepted, or rejected with another code, the
   * check has a gap. Without an answer, or with a 5xx, the check is blocked.
   */
  rejected(operation: string, input: unknown, rejection: Rejection): Promise<void>;

  /**
   * Reads what the check changed before, as `accepted` does, and passes the reply to `expects`. A target may show a change
   * late: then it is read again, for as long as that target is given, and only the last attempt counts.
   */
  readBack(operation: string, input: unknown, expects: (read: Reply) => void | Promise<void>): Promise<void>;

  /**
   * Expects a member of a reply to have a value; `undefined` expects it to be absent. Where the validators object to the
   * member already, the check is blocked by their gap instead of adding a second one.
   *
   * @param path The member, such as `Trail.Name` or `Trails[0].TrailARN`.
   * @param requirement The id of the requirement that says so.
   * @param rule What the gap's id has after the operation. Default: the slug of the check.
   */
  expectMember(reply: Reply, path: string, expected: Json | undefined, requirement: string, rule?: string): void;

  /**
   * Adds a gap where something does not hold that one member alone does not show. The check goes on. `recordObjection` comes
   * before it, for each member that the condition looks at.
   *
   * @param what What the report says where it does not hold.
   * @param seen The reply, or `{ judged }` of a call, that shows it.
   * @param rule What the gap's id has after the operation. Default: the slug of the check.
   */
  expect(holds: boolean, what: Expectation, seen: Pick<Reply, 'judged'>, rule?: string): void;

  /**
   * Where the validators object to a member of a reply, records that their gap blocks this check, and returns that; otherwise
   * returns undefined. The check goes on, and asks nothing more of the member.
   */
  recordObjection(reply: Reply, path: string): object | undefined;

  /**
   * Where a call got no answer, or a 5xx, records that this blocks the check, and returns that; otherwise returns undefined.
   * The check goes on.
   */
  recordIfUnanswered(judged: JudgedCall): object | undefined;

  /** Returns a text of a reply that later calls need, such as an ARN. Where the reply has none the check is blocked. */
  idFrom(reply: Reply, path: string): string;

  /**
   * Reads until a state holds, and returns whether it does. The wait is bounded: at most 5 minutes for AWS, 5 seconds for any
   * other endpoint. It ends at once where the target does not report the state. The reads are not judged or reported.
   *
   * @param read.begunJustNow The state follows from a change that takes AWS its time: the first read comes after a pause.
   */
  until(
    read: { operation: string; input: JsonObject; begunJustNow?: boolean },
    holds: (state: JsonObject) => boolean,
  ): Promise<boolean>;

  /**
   * Ends the check as blocked: it could not ask its question.
   *
   * @param gap The id of the gap that is in the way.
   * @param reason What happened, for a reader.
   */
  block(gap: string, reason: string): never;
}

/** The trails of one check. A Region has five, which all checks of a run share: each waits for its turn. */
export interface TrailsApi {
  /**
   * Creates a trail that is removed when the check ends. `settings` are further members of the CreateTrail request. The check
   * is blocked where the target creates none, and skipped where there is no bucket.
   */
  create(settings?: JsonObject): Promise<{ name: string; created: Reply }>;

  /** Returns a name for a trail that the check creates itself. Whatever trail has that name is removed when the check ends. */
  takeName(): Promise<string>;

  /** Returns the ARN of a trail that `create` returned. The check is blocked where the target does not report it. */
  arnOf(trail: { name: string; created: Reply }): Promise<string>;
}

/**
 * What a check needs and does not create itself. The user named it (`--fixture`), or the run makes it through other services
 * on the same endpoint. Where neither is so, each method skips the check.
 */
export interface FixturesApi {
  /** The name of a bucket that trails can write to. */
  bucket(): Promise<string>;
  /** The ARN of a role that CloudTrail may assume, in the account and the partition of the ARN that is passed. */
  role(beside: string): Promise<string>;
  /** A topic that trails can publish to: its name or its ARN. */
  topic(): Promise<string>;
  /** A KMS key that trails can encrypt with, in one of the forms that the member KmsKeyId takes. */
  key(): Promise<string>;
  /** The ARN of a log group that trails can write to, and of the role that allows it. */
  logGroup(): Promise<{ group: string; role: string }>;
}

/** A kind of resource that a run can remove. */
export type ResourceKind = 'trail' | 'event-data-store' | 'channel' | 'dashboard' | 'import' | 'query' | 'policy';

/** A kind of resource that a request creates under the `Name` that it has. */
export type NamedResourceKind = Extract<ResourceKind, 'trail' | 'event-data-store' | 'channel' | 'dashboard'>;

/**
 * What one check creates. Each resource is written to the ledger of the run, a file, before the target is asked for it, and
 * removed when the check ends. The end of the run removes what is left in the ledger.
 */
export interface ResourcesApi {
  /**
   * Creates a resource and returns its id with the reply. `idMember` is the path of the member of the reply that holds the id.
   * The check is blocked where the target creates none, or does not report the id.
   */
  create(creation: {
    kind: NamedResourceKind;
    operation: string;
    input: JsonObject & { Name: string };
    idMember: string;
  }): Promise<{ id: string; created: Reply }>;

  /** Expects a creation to be rejected, as `rejected` does. What the target creates all the same is removed. */
  expectRejected(creation: {
    kind: NamedResourceKind;
    operation: string;
    input: JsonObject & { Name: string };
    rejection: Rejection;
  }): Promise<void>;

  /**
   * Has something removed when the check ends that was created by other means. `id` is what the removing operation takes: the
   * name of a trail, the ARN or the id of anything else.
   */
  keep(resource: { kind: ResourceKind; id: string }): void;
}

/**
 * Event data stores. An account has few, and a deleted one counts for days: the run creates them, and checks use them in turn.
 * Checks that call this have access `full`.
 */
export interface StoresApi {
  /** A store that many checks use at the same time: it can be read and queried, and is not to be changed. */
  shared(): Promise<EventDataStoreIds>;
  /** A store that one check at a time may change, deletion included. It is ENABLED. */
  exclusive(): Promise<EventDataStoreIds>;
}

/** What names an event data store. */
export interface EventDataStoreIds {
  /** The ARN, which every operation on event data stores takes. */
  readonly arn: string;
  /** What follows the last slash of the ARN: the name of the table in queries. */
  readonly id: string;
  /** The name, which begins with the prefix of the run. */
  readonly name: string;
}
