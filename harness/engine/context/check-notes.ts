import { describeAnswer } from '../../validators/describe-answer.js';
import type { Finding } from '../../validators/finding.js';
import { type CurlSigning, toCurl } from '../../wire/curl.js';
import { type Exchange, isAnswered } from '../../wire/exchange.js';
import type { CallSummary, CheckReport, Observation, Obstacle, ReportedFinding } from '../check/check-report.js';
import { Blocked } from '../check/check-signals.js';
import type { Judged } from '../check/judged.js';
import { callsOf, isChange, reproduction } from './history.js';

/**
 * Writes the report of one check while it runs. It alone adds findings, obstacles and calls to the report, and takes
 * findings back.
 */
export class CheckNotes {
  readonly #findings: ReportedFinding[] = [];
  readonly #obstacles: Obstacle[] = [];
  readonly #calls: CallSummary[] = [];
  readonly #observations: Observation[] = [];
  #exchanges: readonly Exchange[] = [];
  /** Those outside CloudTrail that later ones depend on. */
  readonly #needed = new Set<Exchange>();

  constructor(
    private readonly id: string,
    private readonly signing: CurlSigning,
  ) {}

  /** What was found so far and not taken back. */
  get findings(): readonly ReportedFinding[] {
    return this.#findings;
  }

  /** What kept the check from a question so far. */
  get obstacles(): readonly Obstacle[] {
    return this.#obstacles;
  }

  get calls(): readonly CallSummary[] {
    return this.#calls;
  }

  /** The exchanges that are behind the check. */
  get steps(): readonly Exchange[] {
    return this.#exchanges;
  }

  /** The report as it is now. */
  report(): Omit<CheckReport, 'durationMs'> {
    return {
      id: this.id,
      findings: [...this.#findings],
      calls: [...this.#calls],
      obstacles: [...this.#obstacles],
      ...(this.#observations.length > 0 ? { observations: [...this.#observations] } : {}),
    };
  }

  /**
   * Notes an exchange outside CloudTrail that later ones depend on, such as the one that made the bucket. It stands where
   * it happened: what many checks share was made before, perhaps by another one.
   */
  depend(exchange: Exchange): void {
    if (this.#exchanges.includes(exchange)) return;
    this.#needed.add(exchange);
    const before = this.#exchanges.filter(({ sentAt }) => sentAt <= exchange.sentAt);
    const after = this.#exchanges.filter(({ sentAt }) => sentAt > exchange.sentAt);
    this.#exchanges = [...before, exchange, ...after];
  }

  /** Notes a call; what is found in it is noted by `find`. */
  called(judged: Judged): void {
    this.#exchanges = [...this.#exchanges, judged.exchange];
    this.#calls.push(this.#summarize(judged));
  }

  /** Notes findings with the history that shows them, and returns them as they are in the report. */
  find(findings: readonly Finding[], judged: Judged): readonly ReportedFinding[] {
    if (findings.length === 0) return [];
    const shown = reproduction(this.#exchanges, judged, this.signing, this.#needed);
    const seenIn = judged.exchange.operation;
    const unless = unlessUnimplemented(judged);
    const typescript = judged.typescript ? { typescript: judged.typescript } : {};
    const noted = findings.map((finding) => ({ ...finding, ...shown, ...typescript, ...unless, seenIn }));
    this.#findings.push(...noted);
    return noted;
  }

  /** Adds the calls of its history, one by one, to a finding of this exchange. */
  addHistory(finding: ReportedFinding, { exchange }: Judged): void {
    finding.history = callsOf(this.#exchanges, exchange, this.signing, this.#needed);
  }

  /** Notes what was seen that is no verdict about anything. */
  observe(observation: Observation): void {
    this.#observations.push(observation);
  }

  /** Takes back findings of an exchange, as validators made them, where another finding says better what is wrong. */
  withdrawFrom(judged: Judged, which: (finding: Finding) => boolean): void {
    const gaps = new Set(judged.findings.filter(which).map(({ gap }) => gap));
    const first = this.#findings.length - judged.findings.length;
    this.#keep((finding, index) => index < first || !gaps.has(finding.gap));
  }

  /** Takes back one finding. */
  withdraw(finding: ReportedFinding): void {
    this.#keep((one) => one !== finding);
  }

  /** Does something on a state that should not be: what answers show of that is no finding. */
  async withoutFindings<T>(work: () => Promise<T>): Promise<T> {
    const before = this.#findings.length;
    try {
      return await work();
    } finally {
      this.#findings.splice(before);
    }
  }

  /** Does something that leaves the target as it was: what it sends is part of no later gap's history. */
  async withoutHistory<T>(work: () => Promise<T>): Promise<T> {
    const steps = this.#exchanges;
    try {
      return await work();
    } finally {
      this.#exchanges = steps;
    }
  }

  /** Returns a function that takes back the obstacles which were noted after this call. */
  markObstacles(): () => void {
    const before = this.#obstacles.length;
    return () => void this.#obstacles.splice(before);
  }

  /** Begins an attempt at a question that may be asked again. */
  beginAttempt(): Attempt {
    const before = { findings: this.#findings.length, obstacles: this.#obstacles.length };
    const isOfAttempt = (finding: ReportedFinding, index: number) =>
      index >= before.findings && mayPass(finding, this.id);
    return {
      hasFailed: () => this.#findings.some(isOfAttempt),
      undo: () => {
        this.#keep((finding, index) => !isOfAttempt(finding, index));
        this.#obstacles.splice(before.obstacles);
      },
    };
  }

  /** Notes what keeps the check from its question. */
  obstruct(obstacle: Obstacle, judged?: Judged): Obstacle {
    const noted = { ...obstacle, ...(judged ? unlessUnimplemented(judged) : {}) };
    this.#obstacles.push(noted);
    return noted;
  }

  /** Ends the check as blocked, and notes by what. */
  block(obstacle: Obstacle, judged?: Judged): never {
    throw new Blocked(this.obstruct(obstacle, judged));
  }

  #keep(which: (finding: ReportedFinding, index: number) => boolean): void {
    this.#findings.splice(0, this.#findings.length, ...this.#findings.filter(which));
  }

  #summarize(judged: Judged): CallSummary {
    return { ...this.#inShort(judged), ...this.#uncertainty(judged.exchange) };
  }

  #inShort({ exchange, unknown, valid, throttled }: Judged): CallSummary {
    const { operation } = exchange;
    if (!isAnswered(exchange) || throttled) return { operation, kind: 'lost', unknown: false, valid };
    const answer = exchange.result;
    const code = answer.isSuccess ? undefined : answer.errorCode;
    const kind = answer.isSuccess ? 'success' : answer.status >= 500 ? 'server-error' : 'client-error';
    const shown = unknown
      ? { shown: { actual: describeAnswer(answer), curl: toCurl(exchange.request, this.signing) } }
      : {};
    return { operation, kind, unknown, valid, ...(code ? { code } : {}), ...shown };
  }

  #uncertainty(exchange: Exchange): Pick<CallSummary, 'uncertain'> {
    const { request, result, weather = [] } = exchange;
    if (!isChange(exchange) || weather.every((met) => met === 'throttled')) return {};
    const actual = result.kind === 'answer' ? describeAnswer(result) : result.message;
    return { uncertain: { actual, curl: toCurl(request, this.signing) } };
  }
}

/** One attempt at a question. */
export interface Attempt {
  /** Whether something was missed that a target may yet show: not what its answers look like. */
  hasFailed(): boolean;
  /** Takes back what was missed, and what it kept the check from. What validators found stays. */
  undo(): void;
}

function mayPass({ check, rule, unlessUnimplemented }: ReportedFinding, id: string): boolean {
  return !unlessUnimplemented && (check === id || rule === 'valid-request');
}

function unlessUnimplemented({ unknown, exchange }: Judged): { unlessUnimplemented?: string } {
  return unknown ? { unlessUnimplemented: exchange.operation } : {};
}
