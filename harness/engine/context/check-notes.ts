import { describeAnswer } from '../../validators/describe-answer.js';
import type { Finding } from '../../validators/finding.js';
import { type CurlSigning, toCurl } from '../../wire/curl.js';
import { type Exchange, isAnswered } from '../../wire/exchange.js';
import type { CallSummary, CheckReport, Obstacle } from '../check/check-report.js';
import type { Judged } from '../check/judged.js';
import { callsOf, isChange, reproduction } from './history.js';

/** Writes the report of one check while it runs: its calls, what was found, what stood in the way. */
export class CheckNotes {
  readonly report: CheckReport;
  #exchanges: readonly Exchange[] = [];
  /** Those outside CloudTrail that later ones depend on. */
  readonly #needed = new Set<Exchange>();

  constructor(
    id: string,
    private readonly signing: CurlSigning,
  ) {
    this.report = { id, findings: [], calls: [], obstacles: [], durationMs: 0 };
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
    this.report.calls.push(this.#summarize(judged));
  }

  /** Notes findings with the history that shows them. */
  find(findings: readonly Finding[], judged: Judged): void {
    if (findings.length === 0) return;
    const shown = reproduction(this.#exchanges, judged, this.signing, this.#needed);
    const seenIn = judged.exchange.operation;
    const unless = unlessUnimplemented(judged);
    const typescript = judged.typescript ? { typescript: judged.typescript } : {};
    this.report.findings.push(
      ...findings.map((finding) => ({ ...finding, ...shown, ...typescript, ...unless, seenIn })),
    );
  }

  /** Tells the history of the finding that was noted last call by call. */
  tellCalls({ exchange }: Judged): void {
    const last = this.report.findings.at(-1);
    if (last) last.history = callsOf(this.#exchanges, exchange, this.signing, this.#needed);
  }

  /** Takes back findings of the exchange that was noted last, where another one tells them better. */
  withdraw(judged: Judged, which: (finding: Finding) => boolean): void {
    const noted = this.report.findings.splice(this.report.findings.length - judged.findings.length);
    this.report.findings.push(...noted.filter((finding) => !which(finding)));
  }

  /** The exchanges that are behind the check. */
  get steps(): readonly Exchange[] {
    return this.#exchanges;
  }

  /** Drops the exchanges that came since: what they changed is undone, and shows in nothing that follows. */
  rewind(steps: readonly Exchange[]): void {
    this.#exchanges = steps;
  }

  /** How much is noted by now. */
  mark(): Mark {
    return { findings: this.report.findings.length, obstacles: this.report.obstacles.length };
  }

  /** Whether something was missed since then that a target may yet show: not what its answers look like. */
  missedSince(mark: Mark, id: string): boolean {
    return this.report.findings.slice(mark.findings).some((finding) => mayPass(finding, id));
  }

  /** Takes back what was missed since then, and what it kept the check from. What validators found stays. */
  forget(mark: Mark, id: string): void {
    const noted = this.report.findings.splice(mark.findings);
    this.report.findings.push(...noted.filter((finding) => !mayPass(finding, id)));
    this.report.obstacles.splice(mark.obstacles);
  }

  /** Notes what keeps the check from its question. */
  obstruct(obstacle: Obstacle, judged?: Judged): void {
    this.report.obstacles.push({ ...obstacle, ...(judged ? unlessUnimplemented(judged) : {}) });
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

/** A place in a report. */
interface Mark {
  findings: number;
  obstacles: number;
}

function mayPass({ check, rule, unlessUnimplemented }: CheckReport['findings'][number], id: string): boolean {
  return !unlessUnimplemented && (check === id || rule === 'valid-request');
}

function unlessUnimplemented({ unknown, exchange }: Judged): { unlessUnimplemented?: string } {
  return unknown ? { unlessUnimplemented: exchange.operation } : {};
}
