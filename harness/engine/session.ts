import type { OperationName } from '../../spec/generated/types.js';
import { inputValidators } from '../../spec/generated/validators.js';
import { createFixtures, type Fixtures } from '../targets/fixtures.js';
import { createLeasePool, type LeasePool } from '../targets/lease.js';
import { type Ledger, openLedger } from '../targets/ledger.js';
import type { Preflight } from '../targets/preflight.js';
import { openTarget, type Target } from '../targets/target.js';
import { saysUnknown } from '../targets/unknown-answer.js';
import type { Finding } from '../validators/finding.js';
import { judge, type Knowledge } from '../validators/judge.js';
import type { CurlSigning } from '../wire/curl.js';
import { type Exchange, isAnswered } from '../wire/exchange.js';
import { Coverage } from './coverage.js';
import { EventDataStores } from './event-data-stores.js';
import { OtherCallers } from './other-callers.js';
import type { RunPlan } from './run-plan.js';
import { Turns } from './turns.js';

/** One exchange with what the validators say of it. */
export interface Judged {
  exchange: Exchange;
  findings: Finding[];
  unknown: boolean;
  valid: boolean;
}

/** What the checks of a run share inside the worker. */
export class Session {
  readonly target: Target;
  /** The same endpoint in other Regions, and for callers with other keys. */
  readonly others: OtherCallers;
  readonly ledger: Ledger;
  readonly fixtures: Fixtures;
  /** The trails of one Region: an account has five. */
  readonly trails: LeasePool;
  readonly turns = new Turns();
  readonly eventDataStores: EventDataStores;
  readonly coverage: Coverage;
  readonly signing: CurlSigning;
  readonly #preflight: Preflight;
  #names = 0;

  constructor(
    readonly plan: RunPlan,
    readonly knowledge: Knowledge,
  ) {
    const { settings } = plan;
    this.#preflight = plan.preflight;
    this.target = openTarget(settings);
    this.target.unknownAnswer = plan.preflight.unknownAnswer;
    this.others = new OtherCallers(this.target);
    this.ledger = openLedger(plan.ledgerFile);
    this.fixtures = createFixtures({ target: this.target, ledger: this.ledger, run: plan.run, named: plan.fixtures });
    // Where an account is full already one place is tried all the same: an emulator may know no quota.
    this.trails = createLeasePool(Math.max(1, 5 - plan.preflight.trails));
    this.eventDataStores = new EventDataStores(this);
    this.coverage = new Coverage(knowledge.spec);
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

  /** A name of ours that nothing else has: `ctc-<run>-<n>`. */
  freshName(): string {
    this.#names++;
    return `ctc-${this.plan.run}-${this.#names}`;
  }

  /** Requests put on the wire so far, by whomever. */
  get requests(): number {
    return this.target.requests + this.others.requests;
  }

  async close(): Promise<void> {
    await Promise.all([this.target.close(), this.others.close()]);
  }

  /** Calls an operation and judges the answer in full. `as`: one of the others. */
  async call(operation: string, input: unknown, as: Target = this.target): Promise<Judged> {
    const known = this.knowledge.spec.operationNames.includes(operation);
    if (this.target.halted) as.halt(this.target.halted);
    const sent = await as.call(operation, input);
    const exchange = known ? sent : { ...sent, operation: '_' };
    const valid = known && inputValidators[operation as OperationName]().safeParse(input).success;
    // What AWS does not know, this Region does not offer: it is the service itself and lacks nothing.
    const unknown = this.plan.settings.kind !== 'aws' && saysUnknown(exchange, this.#preflight.unknownAnswer);
    if (known) this.coverage.note(exchange, unknown);
    if (!isAnswered(exchange) && exchange.result.phase !== 'halted') await this.#confirmAlive(exchange);
    return { exchange, findings: judge(exchange, this.knowledge), unknown, valid };
  }

  #confirming: Promise<void> | undefined;

  /** After a lost request: asks for a sign of life once, and sends nothing more where none comes. */
  async #confirmAlive(lost: Exchange): Promise<void> {
    this.#confirming ??= (async () => {
      const sign = await this.target.call(this.#preflight.sign, {});
      if (!isAnswered(sign) && !isAnswered(lost)) this.target.halt(lost.result.message);
      this.#confirming = undefined;
    })();
    await this.#confirming;
  }
}
