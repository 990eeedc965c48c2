import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../../common/json.js';
import { requirementOf } from '../../../spec/facts.js';
import { type Patience, patienceWith } from '../../targets/patience.js';
import type { Target } from '../../targets/target.js';
import { describeAnswer } from '../../validators/describe-answer.js';
import { excerpt } from '../../validators/excerpt.js';
import { type Finding, gapId } from '../../validators/finding.js';
import type { Answer } from '../../wire/answer.js';
import { type Exchange, isAnswered } from '../../wire/exchange.js';
import { isMutating } from '../../wire/is-mutating.js';
import { genericPath, memberAt } from '../../wire/member-at.js';
import type { CheckReport, ReportedFinding } from '../check/check-report.js';
import { Blocked, Skipped, Stopped } from '../check/check-signals.js';
import type { Expectation, Refusal, Rejection, Reply } from '../check/expectations.js';
import type { Judged } from '../check/judged.js';
import { seedOf } from '../check/seed.js';
import { OwnedResources } from '../resources/owned-resources.js';
import type { Session } from '../session/session.js';
import type { Check } from './check.js';
import { CheckNotes } from './check-notes.js';
import { excuseFor } from './excuses.js';
import { concerns, covers, objectionTo } from './objections.js';
import { RawSending } from './raw-sending.js';
import { endIfUnanswered } from './unanswered.js';
import { type Cause, weighRefusal } from './weigh-refusal.js';

export type { Rejection, Reply };

/** What the body of a check works with: it calls, expects, and owns what it makes. */
export class CheckContext {
  /** Of this check alone: the same in every run with the same seed. */
  readonly seed: number;
  /** What the check makes, and what is removed when it ends. */
  readonly own: OwnedResources;
  /** Sends what is no ordinary call. */
  readonly wire: RawSending;
  readonly #notes: CheckNotes;
  /** Of the question that is being asked again, if one is. */
  #patience: Patience | undefined;

  constructor(
    readonly session: Session,
    readonly check: Check,
  ) {
    this.seed = seedOf(session.plan.seed, check.id);
    this.#notes = new CheckNotes(check.id, session.signing);
    this.own = new OwnedResources(this, session, this.#notes);
    this.wire = new RawSending(this, session);
  }

  get report(): CheckReport {
    return this.#notes.report;
  }

  /** What was exchanged so far and is not undone, with what was made for it outside this check. */
  get steps(): readonly Exchange[] {
    return this.#notes.steps;
  }

  /** Generated inputs that a property of this check tries. */
  get runs(): number {
    return this.session.plan.runs;
  }

  /**
   * Does something that leaves the target as it was: what it sends is part of no later gap's history.
   */
  async apart<T>(work: () => Promise<T>): Promise<T> {
    const { steps } = this.#notes;
    try {
      return await work();
    } finally {
      this.#notes.rewind(steps);
    }
  }

  /** Does something on a state that should not be: what answers show of that is no finding. */
  async unjudged<T>(work: () => Promise<T>): Promise<T> {
    const { findings } = this.#notes.mark();
    try {
      return await work();
    } finally {
      this.report.findings.splice(findings);
    }
  }

  /** Calls an operation; its answer is judged in full and otherwise left to the caller. */
  async call(operation: string, input: unknown, as?: Target): Promise<Judged> {
    if (this.session.plan.access === 'read-only' && isMutating(operation)) {
      throw new Error(`${this.check.id} has access read-only and calls ${operation}`);
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
    return this.#patiently(() => this.#succeed(operation, input, this.check.id, this.check.slug));
  }

  /**
   * Calls what has to succeed before the question can be asked. Where it fails the gap belongs to
   * `<Operation>/shapes/valid-request`, whichever check met it, and this check is blocked by it.
   */
  async prepare(operation: string, input: unknown, as?: Target): Promise<Reply> {
    const owner = `${operation}/shapes/valid-request`;
    return this.#patiently(() => this.#succeed(operation, input, owner, 'valid-request', as));
  }

  /**
   * Reads what the check changed before, as `accepted` does, and has it expected. A target that may show changes late is
   * read until it shows this one, or its time is up; then what is missed stands.
   */
  async readBack(operation: string, input: unknown, expects: (read: Reply) => void | Promise<void>): Promise<void> {
    await this.#patiently(async () => expects(await this.accepted(operation, input)));
  }

  /** Calls an operation that the facts say must be rejected, with one of the codes where the facts name them. */
  async rejected(operation: string, input: unknown, rejection: Rejection): Promise<void> {
    // A change that was accepted cannot be asked for again.
    if (isMutating(operation)) return this.#refuse(operation, input, rejection);
    return this.#patiently(() => this.#refuse(operation, input, rejection));
  }

  async #refuse(operation: string, input: unknown, rejection: Rejection): Promise<void> {
    const judged = await this.call(operation, input, rejection.as);
    const answer = this.#answerOf(judged);
    const refusal = this.weigh(judged, rejection);
    if (refusal === 'unclear') throw new Blocked(describeAnswer(answer));
    if (refusal === 'refused') return rejection.onRejected?.(judged);
    const missed = this.report.findings.length - 1;
    const notAsked = await rejection.onAccepted?.({ operation, body: answer.jsonObject ?? {}, judged });
    if (notAsked === undefined) return;
    if (!rejection.mayAccept) this.report.findings.splice(missed, 1);
    throw new Skipped(notAsked);
  }

  /**
   * Judges the answer to a request that the facts say must be refused, and notes what is missed, or what obstacle an
   * unclear answer is. Does not end the check, but where an account refuses it for reasons of its own.
   */
  weigh(judged: Judged, rejection: Rejection): Refusal {
    if (this.obstructed(judged)) return 'unclear';
    const miss = (what: Expectation, cause?: Cause) => this.#miss(what, judged, cause);
    return weighRefusal(judged, rejection, { session: this.session, notes: this.#notes, miss });
  }

  /**
   * Expects a member of an answer to have a value (undefined: to be absent). A member that the validators object to, as a
   * whole or in part, is their gap, and blocks this check instead of failing it again. `rule` stands in the gap's id; the
   * check's slug without it.
   */
  expectMember(reply: Reply, path: string, expected: Json | undefined, requirement: string, rule?: string): void {
    if (this.#objected(reply, path, concerns)) return;
    const actual = memberAt(reply.body, path);
    if (isDeepStrictEqual(actual, expected)) return;
    this.#miss(
      {
        path: rule ? genericPath(path) : `${reply.operation}.${genericPath(path)}`,
        expected: expected === undefined ? 'no such member' : excerpt(expected),
        actual: actual === undefined ? 'absent' : excerpt(actual),
        requirement,
      },
      reply.judged,
      rule ? { operation: reply.operation, rule } : undefined,
    );
  }

  /**
   * Whether the validators object to a member, as a whole `or in part`, so that nothing more can be asked of it. Notes the
   * obstacle if so.
   */
  objected(reply: Reply, path: string, how?: 'or in part'): boolean {
    return this.#objected(reply, path, how ? concerns : covers);
  }

  /** Whether they object to it as a whole or in part, without a word: where others have more to say about an answer. */
  isObjectedTo(reply: Reply, path: string): boolean {
    return objectionTo(reply, path, concerns) !== undefined;
  }

  #objected(reply: Reply, path: string, isAbout: (found: string, path: string) => boolean): boolean {
    const found = objectionTo(reply, path, isAbout);
    if (!found) return false;
    this.#notes.obstruct({ gap: found.gap, reason: `expected ${found.expected}; got ${found.actual}` });
    return true;
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
    this.#miss(what, judged, cause);
    this.#notes.tellCalls(judged);
    return this.report.findings.at(-1)!;
  }

  /** Ends the check as blocked by a gap. */
  block(gap: string, reason: string, judged?: Judged): never {
    this.#notes.obstruct({ gap, reason }, judged);
    throw new Blocked(reason);
  }

  async #succeed(operation: string, input: unknown, owner: string, rule: string, as?: Target): Promise<Reply> {
    const judged = await this.call(operation, input, as);
    const answer = this.#answerOf(judged);
    if (answer.isSuccess) {
      const body = answer.output;
      return body ? { operation, body, judged } : this.block('_/json-body', describeAnswer(answer), judged);
    }
    const code = answer.errorCode;
    const excuse = !judged.unknown && code && excuseFor(operation, code, this.session.target.settings.kind);
    if (excuse) throw new Skipped(`${excuse}: ${describeAnswer(answer)}`);
    const finding: Finding = {
      gap: gapId(operation, rule, 'rejected'),
      check: owner,
      operation,
      rule,
      path: 'rejected',
      category: 'semantics',
      severity: 'must',
      expected: `${operation} accepts a request that is valid as documented`,
      actual: describeAnswer(answer),
      source: `https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_${operation}.html`,
      requirement: 'wire.accepts-valid',
    };
    this.#notes.find([finding], judged);
    if (owner === this.check.id) throw new Stopped(finding.gap);
    return this.block(finding.gap, describeAnswer(answer), judged);
  }

  /** Asks again, after a change of ours, what was missed or rejected, for as long as the target may need to show it. */
  async #patiently<T>(ask: () => Promise<T>): Promise<T> {
    const changed = this.report.calls.some(({ operation, kind }) => kind === 'success' && isMutating(operation));
    if (this.#patience || !changed) return ask();
    const patience = patienceWith(this.session.target.settings.kind);
    this.#patience = patience;
    try {
      for (;;) {
        const mark = this.#notes.mark();
        const outcome = await ask().then(
          (value) => ({ value }),
          (error: unknown) => ({ error }),
        );
        const early = this.#notes.missedSince(mark, this.check.id);
        if (!early || this.session.target.halted || !(await patience.more())) {
          if ('error' in outcome) throw outcome.error;
          return outcome.value;
        }
        this.#notes.forget(mark, this.check.id);
      }
    } finally {
      this.#patience = undefined;
    }
  }

  /** Whether a call got no answer, or a 5xx, which says nothing about a rule. Notes the gap that it made as an obstacle. */
  obstructed(judged: Judged): boolean {
    const { exchange } = judged;
    const { operation, result } = exchange;
    if (isAnswered(exchange) && exchange.result.status < 500) return false;
    const lost = result.kind === 'failure';
    const gap = gapId(operation, lost ? 'no-answer' : 'server-error');
    this.#notes.obstruct({ gap, reason: lost ? result.message : describeAnswer(result) }, lost ? undefined : judged);
    return true;
  }

  /** The answer of a call; without one, or with a 5xx, the check is blocked by the gap that the validators made of it. */
  #answerOf(judged: Judged): Answer {
    if (this.obstructed(judged)) throw new Blocked(this.report.obstacles.at(-1)!.reason);
    return judged.exchange.result as Answer;
  }

  /** Notes a gap of this check. Its id is operation, rule (the check's slug unless named) and path. */
  #miss(what: Expectation, judged: Judged, cause?: Cause): void {
    const { level, source } = requirementOf(this.session.knowledge.facts, what.requirement);
    const { operation, rule } = cause ?? { operation: this.check.operation, rule: this.check.slug };
    const finding: Finding = {
      category: 'semantics',
      ...what,
      gap: gapId(operation, rule, what.path),
      check: this.check.id,
      operation,
      rule,
      severity: level === 'may' ? 'warning' : level,
      source,
    };
    this.#notes.find([finding], judged);
  }
}
