import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../../../common/json.js';
import { SharedValues } from '../../../common/shared-values.js';
import type { Target } from '../../targets/target.js';
import { describeAnswer } from '../../validators/describe-answer.js';
import { excerpt } from '../../validators/excerpt.js';
import { gapId } from '../../validators/finding.js';
import type { Answer } from '../../wire/answer.js';
import { type Exchange, isAnswered } from '../../wire/exchange.js';
import { isMutating } from '../../wire/is-mutating.js';
import { genericPath, memberAt } from '../../wire/member-at.js';
import type { Expectation } from '../check/check-answers.js';
import type { CheckApi } from '../check/check-api.js';
import type { CheckOutline } from '../check/check-outline.js';
import type { CallSummary, Observation, Obstacle, ReportedFinding } from '../check/check-report.js';
import { Blocked, Skipped, Stopped } from '../check/check-signals.js';
import type { Refusal, Rejection, Reply } from '../check/expectations.js';
import type { Judged } from '../check/judged.js';
import { seedOf } from '../check/seed.js';
import type { CheckAccess } from '../resources/check-access.js';
import { CheckFixtures } from '../resources/check-fixtures.js';
import { CheckResources } from '../resources/check-resources.js';
import { CheckStores } from '../resources/check-stores.js';
import { CheckTrails } from '../resources/check-trails.js';
import { NeighbourResources } from '../resources/neighbour-resources.js';
import type { Session } from '../session/session.js';
import { CheckNotes } from './check-notes.js';
import { excuseFor } from './excuses.js';
import { LateChanges } from './late-changes.js';
import { type Cause, missedFinding } from './missed-finding.js';
import { concerns, covers, objectionTo } from './objections.js';
import { RawSending } from './raw-sending.js';
import { readUntil, type StateRead } from './read-until.js';
import { type GapOwner, rejectedValidRequest } from './rejected-valid-request.js';
import { endIfUnanswered } from './unanswered.js';
import { weighRefusal } from './weigh-refusal.js';

/** What the body of a check works with: it calls, expects, and owns what it creates. */
export class CheckContext implements CheckApi, CheckAccess {
  /** Of this check alone: the same in every run with the same seed. */
  readonly seed: number;
  /** What the check creates, and what is removed when it ends. */
  readonly resources: CheckResources;
  /** What the check needs and does not create. */
  readonly fixtures: CheckFixtures;
  readonly trails: CheckTrails;
  readonly stores: CheckStores;
  /** What the check creates in other services, on the same endpoint. */
  readonly dependencies: NeighbourResources;
  /** Sends what is no ordinary call. */
  readonly wire: RawSending;
  readonly #notes: CheckNotes;
  readonly #values = new SharedValues();
  readonly #lateChanges: LateChanges;

  constructor(
    readonly session: Session,
    readonly check: CheckOutline,
  ) {
    this.seed = seedOf(session.plan.seed, check.id);
    this.#notes = new CheckNotes(check.id, session.signing);
    this.#lateChanges = new LateChanges(session.target, this.#notes);
    this.resources = new CheckResources(this, session, { hasPriority: check.beginsFirst === true });
    this.fixtures = new CheckFixtures(this, session);
    this.trails = new CheckTrails(this, session, this);
    this.stores = new CheckStores(session.eventDataStores, { check: this, resources: this.resources });
    this.dependencies = new NeighbourResources(this, session, this.resources);
    this.wire = new RawSending(session, {
      check,
      note: (judged) => this.noted(judged),
      atEnd: (action) => this.atEnd(action),
    });
  }

  /** What is in the report so far. */
  get report(): ReturnType<CheckNotes['report']> {
    return this.#notes.report();
  }

  /** What was found so far and not taken back. */
  get findings(): readonly ReportedFinding[] {
    return this.#notes.findings;
  }

  get calls(): readonly CallSummary[] {
    return this.#notes.calls;
  }

  /** What was exchanged so far and is not undone, with what was made for it outside this check. */
  get steps(): readonly Exchange[] {
    return this.#notes.steps;
  }

  /** Generated inputs that a property of this check tries. */
  get runs(): number {
    return this.session.plan.runs;
  }

  /** A name that begins with the prefix of the run, and that nothing else has. */
  freshName(): string {
    return this.session.freshName();
  }

  /** Has something done when the check ends; what was asked for last is done first. */
  atEnd(action: () => Promise<void>): void {
    this.resources.atEnd(action);
  }

  /** A value that belongs to this check: created when it is first asked for. See `SharedValues`. */
  once<T>(key: symbol | object, create: () => T): T {
    return this.#values.once(key, create);
  }

  /** Adds an exchange outside this check to its history: what the check shows depends on it. */
  depend(exchange: Exchange): void {
    this.#notes.depend(exchange);
  }

  /** Notes what was seen that is no verdict about anything. */
  observe(observation: Observation): void {
    this.#notes.observe(observation);
  }

  /** Takes back a finding of this check, where another one says the same better. */
  withdraw(finding: ReportedFinding): void {
    this.#notes.withdraw(finding);
  }

  /**
   * What a check can do without: undefined where the user named none and the target creates none. What was found on the way
   * stays in the report, and keeps other checks from their questions, not this one.
   */
  async ifAvailable<T>(get: () => T | Promise<T>): Promise<T | undefined> {
    const takeBackObstacles = this.#notes.markObstacles();
    try {
      return await get();
    } catch (error) {
      const isAbsent = error instanceof Skipped || error instanceof Blocked;
      if (!isAbsent || this.session.target.halted !== undefined) throw error;
      takeBackObstacles();
      return undefined;
    }
  }

  /**
   * Reads until the state holds, and returns whether it does. The wait is bounded, and ends where the target does not
   * report the state. `begunJustNow`: the read is about a change that takes AWS its time.
   */
  async until(read: StateRead, holds: (state: JsonObject) => boolean): Promise<boolean> {
    return readUntil(this.session, read, holds);
  }

  /**
   * Does something that leaves the target as it was: what it sends is part of no later gap's history.
   */
  async apart<T>(work: () => Promise<T>): Promise<T> {
    return this.#notes.withoutHistory(work);
  }

  /** Does something on a state that should not be: what answers show of that is no finding. */
  async unjudged<T>(work: () => Promise<T>): Promise<T> {
    return this.#notes.withoutFindings(work);
  }

  /** Calls an operation; its answer is judged in full and otherwise left to the caller. */
  async call(operation: string, input: unknown, as?: Target): Promise<Judged> {
    if (this.session.plan.access === 'read-only' && isMutating(operation)) {
      throw new Error(`${this.check.id} declares access read-only but calls ${operation}`);
    }
    return this.noted(await this.session.call(operation, input, as));
  }

  /** Notes an exchange with what was found in it. Ends the check where it says nothing about what was asked. */
  noted(judged: Judged): Judged {
    this.#notes.called(judged);
    endIfUnanswered(judged, this.session, this.#notes);
    this.#notes.find(judged.findings, judged);
    return judged;
  }

  /** Calls an operation that the facts say must succeed. Where it does not, the gap is this check's own. */
  async accepted(operation: string, input: unknown): Promise<Reply> {
    if (operation !== this.check.operation) return this.prepare(operation, input);
    return this.#lateChanges.ask(() =>
      this.#succeed(operation, input, { owner: { check: this.check.id, rule: this.check.slug } }),
    );
  }

  /**
   * Calls what has to succeed before the question can be asked. Where it fails the gap belongs to
   * `<Operation>/shapes/valid-request`, whichever check met it, and this check is blocked by it.
   */
  async prepare(operation: string, input: unknown, as?: Target): Promise<Reply> {
    const owner = { check: `${operation}/shapes/valid-request`, rule: 'valid-request' };
    return this.#lateChanges.ask(() => this.#succeed(operation, input, { owner, ...(as ? { as } : {}) }));
  }

  /**
   * Reads what the check changed before, as `accepted` does, and has it expected. A target that may show changes late is
   * read until it shows this one, or its time is up; then what is missed stands.
   */
  async readBack(operation: string, input: unknown, expects: (read: Reply) => void | Promise<void>): Promise<void> {
    await this.#lateChanges.ask(async () => expects(await this.accepted(operation, input)));
  }

  /** Calls an operation that the facts say must be rejected, with one of the codes where the facts name them. */
  async rejected(operation: string, input: unknown, rejection: Rejection): Promise<void> {
    // A change that was accepted cannot be asked for again.
    if (isMutating(operation)) return this.#refuse(operation, input, rejection);
    return this.#lateChanges.ask(() => this.#refuse(operation, input, rejection));
  }

  async #refuse(operation: string, input: unknown, rejection: Rejection): Promise<void> {
    const judged = await this.call(operation, input, rejection.as);
    const answer = this.#answerOf(judged);
    const refusal = this.weigh(judged, rejection);
    if (refusal === 'unclear') throw new Blocked(this.#notes.obstacles.at(-1)!);
    if (refusal === 'refused') return rejection.onRejected?.(judged);
    const missed = this.findings.at(-1);
    const notAsked = await rejection.onAccepted?.({ operation, body: answer.jsonObject ?? {}, judged });
    if (notAsked === undefined) return;
    if (!rejection.mayAccept && missed) this.withdraw(missed);
    throw new Skipped(notAsked);
  }

  /**
   * Judges the answer to a request that the facts say must be refused, and notes what is missed, or what obstacle an
   * unclear answer is. Does not end the check, but where an account refuses it for reasons of its own.
   */
  weigh(judged: Judged, rejection: Rejection): Refusal {
    if (this.recordIfUnanswered(judged)) return 'unclear';
    const miss = (what: Expectation, cause?: Cause) => void this.#miss(what, judged, cause);
    return weighRefusal(judged, rejection, { session: this.session, notes: this.#notes, miss });
  }

  /**
   * Expects a member of an answer to have a value (undefined: to be absent). A member that the validators object to, as a
   * whole or in part, is their gap, and blocks this check instead of failing it again. `rule` stands in the gap's id; the
   * check's slug without it.
   */
  expectMember(reply: Reply, path: string, expected: Json | undefined, requirement: string, rule?: string): void {
    if (this.#recordObjection(reply, path, concerns)) return;
    const actual = memberAt(reply.body, path);
    if (isDeepStrictEqual(actual, expected)) return;
    this.#miss(
      {
        path: rule ? genericPath(path) : `${reply.operation}.${genericPath(path)}`,
        expected: expected === undefined ? 'absent' : excerpt(expected),
        actual: actual === undefined ? 'absent' : excerpt(actual),
        requirement,
      },
      reply.judged,
      rule ? { operation: reply.operation, rule } : undefined,
    );
  }

  /**
   * Records it as an obstacle where validators found that the member as a whole is wrong, so that nothing more can be asked
   * of it. `orPart`: also where a part of the member is wrong. Returns what it recorded, if anything.
   */
  recordObjection(reply: Reply, path: string, { orPart = false }: { orPart?: boolean } = {}): Obstacle | undefined {
    return this.#recordObjection(reply, path, orPart ? concerns : covers);
  }

  /** Whether validators found that a member is wrong, as a whole or in part. Records nothing. */
  isObjectedTo(reply: Reply, path: string): boolean {
    return objectionTo(reply, path, concerns) !== undefined;
  }

  #recordObjection(
    reply: Reply,
    path: string,
    isAbout: (found: string, path: string) => boolean,
  ): Obstacle | undefined {
    const found = objectionTo(reply, path, isAbout);
    if (!found) return undefined;
    return this.#notes.obstruct({ gap: found.gap, reason: `expected ${found.expected}; got ${found.actual}` });
  }

  /** A text of an answer that later calls need. Blocks the check by the gap of that member where the answer has none. */
  idFrom(reply: Reply, path: string): string {
    const value = memberAt(reply.body, path);
    if (typeof value === 'string') return value;
    const reason = `the answer has no ${path}`;
    const obstacle = this.recordObjection(reply, path);
    if (obstacle) throw new Blocked(obstacle);
    return this.block(`${reply.operation}/missing-member/${path}`, reason);
  }

  /** Expects something that a member alone does not show. `rule` stands in the gap's id; the check's slug without it. */
  expect(holds: boolean, what: Expectation, seen: Pick<Reply, 'judged'>, rule?: string): void {
    if (!holds) this.#miss(what, seen.judged, rule ? { operation: this.check.operation, rule } : undefined);
  }

  /**
   * Notes what an operation misses by a rule of its own, whatever this check is about, and tells the history call by call.
   * Whoever finds a shorter one replaces what is returned.
   */
  missed(cause: Cause, what: Expectation, judged: Judged): ReportedFinding {
    const finding = this.#miss(what, judged, cause);
    this.#notes.addHistory(finding, judged);
    return finding;
  }

  /** Ends the check as blocked by a gap. */
  block(gap: string, reason: string, judged?: Judged): never {
    return this.#notes.block({ gap, reason }, judged);
  }

  /** Ends the check as blocked by a gap that is in the report of another check already. */
  blockBy(obstacle: Obstacle): never {
    return this.#notes.block(obstacle);
  }

  /**
   * Records it as an obstacle where a call got no answer, or a 5xx, which says nothing about a rule; the obstacle names the
   * gap that the call made. Returns what it recorded, if anything.
   */
  recordIfUnanswered(judged: Judged): Obstacle | undefined {
    const { exchange } = judged;
    const { operation, result } = exchange;
    if (isAnswered(exchange) && exchange.result.status < 500) return undefined;
    const lost = result.kind === 'failure';
    const gap = gapId(operation, lost ? 'no-answer' : 'server-error');
    const reason = lost ? result.message : describeAnswer(result);
    return this.#notes.obstruct({ gap, reason }, lost ? undefined : judged);
  }

  /** The answer of a call; without one, or with a 5xx, the check is blocked by the gap that the validators made of it. */
  #answerOf(judged: Judged): Answer {
    const obstacle = this.recordIfUnanswered(judged);
    if (obstacle) throw new Blocked(obstacle);
    return judged.exchange.result as Answer;
  }

  /** Calls what has to succeed. The check stops where the gap is its own, and is blocked where it is another's. */
  async #succeed(operation: string, input: unknown, { owner, as }: { owner: GapOwner; as?: Target }): Promise<Reply> {
    const judged = await this.call(operation, input, as);
    const answer = this.#answerOf(judged);
    if (answer.isSuccess) {
      const body = answer.output;
      return body ? { operation, body, judged } : this.block('_/json-body', describeAnswer(answer), judged);
    }
    const code = answer.errorCode;
    const excuse = !judged.unknown && code && excuseFor(operation, code, this.session.target.settings.kind);
    if (excuse) throw new Skipped(`${excuse}: ${describeAnswer(answer)}`);
    const finding = rejectedValidRequest(operation, answer, owner);
    this.#notes.find([finding], judged);
    if (owner.check === this.check.id) throw new Stopped(finding.gap);
    return this.block(finding.gap, finding.actual, judged);
  }

  #miss(what: Expectation, judged: Judged, cause?: Cause): ReportedFinding {
    const finding = missedFinding(this.session.knowledge.facts, this.check, what, cause);
    return this.#notes.find([finding], judged)[0]!;
  }
}
