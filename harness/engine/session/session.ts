import { setTimeout as delay } from 'node:timers/promises';
import { SharedValues } from '../../../common/shared-values.js';
import type { OperationName } from '../../../spec/generated/types.js';
import { inputValidators } from '../../../spec/generated/validators.js';
import { createFixtures, type Fixtures } from '../../targets/fixtures/fixtures.js';
import { createLeasePool, type LeasePool } from '../../targets/lease.js';
import { OtherCallers } from '../../targets/other-callers.js';
import type { Preflight } from '../../targets/preflight.js';
import type { RawRequest } from '../../targets/raw-request.js';
import { type Ledger, openLedger } from '../../targets/removal/ledger.js';
import { openTarget, type Target } from '../../targets/target.js';
import { saysUnknown } from '../../targets/unknown-answer.js';
import { interpreted } from '../../validators/answer-shape.js';
import { judgeEnvelope } from '../../validators/envelope.js';
import type { Finding } from '../../validators/finding.js';
import { judge, type Knowledge } from '../../validators/judge.js';
import type { CurlSigning } from '../../wire/curl.js';
import { type Exchange, isAnswered } from '../../wire/exchange.js';
import { isThrottled } from '../../wire/throttling.js';
import type { Judged, Judging } from '../check/judged.js';
import { Coverage } from '../coverage/coverage.js';
import { EventDataStores } from '../resources/event-data-stores.js';
import type { RunResources } from '../resources/run-resources.js';
import { Slots } from '../resources/slots.js';
import { Turns } from '../resources/turns.js';
import type { RunPlan } from './run-plan.js';
import { Visibility } from './visibility.js';

/** What the checks of a run share inside the worker. */
export class Session implements RunResources {
  readonly target: Target;
  /** The same endpoint in other Regions, and for callers with other keys. */
  readonly others: OtherCallers;
  readonly ledger: Ledger;
  readonly fixtures: Fixtures;
  /** As many checks are at work at a time as the run wants. */
  readonly slots: Slots;
  /** The trails of one Region: an account has five. */
  readonly trails: LeasePool;
  readonly turns: Turns;
  readonly eventDataStores: EventDataStores;
  readonly coverage: Coverage;
  readonly signing: CurlSigning;
  readonly #visibility: Visibility;
  readonly #preflight: Preflight;
  readonly #shared = new SharedValues();
  #names = 0;

  constructor(
    readonly plan: RunPlan,
    readonly knowledge: Knowledge,
  ) {
    const { settings } = plan;
    this.#preflight = plan.preflight;
    this.target = openTarget(settings, plan.preflight);
    this.others = new OtherCallers(this.target);
    this.ledger = openLedger(plan.ledgerFile);
    this.fixtures = createFixtures({ target: this.target, ledger: this.ledger, run: plan.run, named: plan.fixtures });
    this.slots = new Slots(plan.concurrency);
    const aside = (coming: Promise<void>) => this.slots.aside(coming);
    // Where an account is full already one place is tried all the same: an emulator may know no quota.
    this.trails = createLeasePool(Math.max(1, 5 - plan.preflight.trails), aside);
    this.eventDataStores = new EventDataStores(this);
    this.turns = new Turns(settings.kind, aside);
    this.coverage = new Coverage(knowledge);
    this.#visibility = new Visibility(settings.kind);
    this.signing = {
      credentials:
        settings.credentialSource === 'dummy'
          ? 'dummy'
          : settings.credentials.sessionToken
            ? 'environment-with-token'
            : 'environment',
      ...(settings.caBundle ? { caBundle: settings.caBundle } : {}),
    };
  }

  /** Waits some milliseconds; another check works meanwhile. For who is at work himself. */
  async pause(ms: number): Promise<void> {
    return this.slots.aside(delay(ms));
  }

  /** A value that the checks of this run share: created when the first of them asks for it. See `SharedValues`. */
  once<T>(key: symbol | object, create: () => T): T {
    return this.#shared.once(key, create);
  }

  /** What the user named, by the name of the fixture. */
  get namedFixtures(): Readonly<Record<string, string>> {
    return this.plan.fixtures;
  }

  /** A name that begins with the prefix of the run, and that nothing else has: `ctc-<run>-<n>`. */
  freshName(): string {
    this.#names++;
    return `ctc-${this.plan.run}-${this.#names}`;
  }

  /** A read that the target is known to answer, and that needs no input. */
  get livenessOperation(): OperationName {
    return this.#preflight.livenessOperation;
  }

  /** Requests put on the wire so far, by whomever. */
  get requests(): number {
    return this.target.requests + this.others.requests;
  }

  async close(): Promise<void> {
    this.ledger.close();
    await Promise.all([this.target.close(), this.others.close()]);
  }

  /** Calls an operation and judges the answer in full. `as`: one of the others. */
  async call(operation: string, input: unknown, as: Target = this.target): Promise<Judged> {
    if (this.target.halted) as.halt(this.target.halted);
    const judged = await this.#judged(await as.call(operation, input), 'call', as.settings.impatient);
    // Whether a request was valid matters where it was answered as if there were no such operation.
    if (judged.unknown)
      judged.valid =
        this.#isKnown(operation) && inputValidators[operation as OperationName]().safeParse(input, interpreted).success;
    await this.#visibility.awaitMade(judged.exchange, as);
    return judged;
  }

  /** Sends a request as it is. It counts as a call of its operation where its answer is judged as one. */
  async send(request: RawRequest, judging: Judging): Promise<Judged> {
    const judged = await this.#judged(await this.target.send(request), judging);
    await this.#visibility.awaitMade(judged.exchange, this.target);
    return judged;
  }

  #isKnown(operation: string): boolean {
    return this.knowledge.spec.operationNames.includes(operation);
  }

  /** `impatient`: what is throttled was asked for, and is judged as any answer. */
  async #judged(sent: Exchange, judging: Judging, impatient = false): Promise<Judged> {
    const counts = this.#isKnown(sent.operation) && (judging === 'call' || judging === 'success');
    const exchange = counts ? sent : { ...sent, operation: '_' };
    // What AWS does not know, this Region does not offer: it is the service itself and lacks nothing.
    const unknown = this.plan.settings.kind !== 'aws' && saysUnknown(exchange, this.#preflight.unknownAnswer);
    const throttled = !impatient && isAnswered(exchange) && isThrottled(exchange.result);
    if (counts && !throttled) this.coverage.note(exchange, unknown);
    if (!isAnswered(exchange) && exchange.result.phase !== 'halted') await this.#confirmAlive(exchange);
    const findings = throttled ? [] : this.#findings(exchange, judging);
    return { exchange, findings, unknown, valid: false, throttled };
  }

  #findings(exchange: Exchange, judging: Judging): Finding[] {
    if (judging === 'call') return judge(exchange, this.knowledge);
    if (!isAnswered(exchange) || exchange.result.status >= 500) return [];
    const success = exchange.result.isSuccess;
    if (judging === 'success' && success) return judge(exchange, this.knowledge);
    return judging === 'refusal' && !success ? judgeEnvelope(exchange, this.knowledge.facts) : [];
  }

  #confirming: Promise<void> | undefined;

  /** After a lost request: asks for a sign of life once, and sends nothing more where none comes. */
  async #confirmAlive(lost: Exchange): Promise<void> {
    this.#confirming ??= (async () => {
      const sign = await this.target.call(this.#preflight.livenessOperation, {});
      if (!isAnswered(sign) && !isAnswered(lost)) this.target.halt(lost.result.message);
      this.#confirming = undefined;
    })();
    await this.#confirming;
  }
}
