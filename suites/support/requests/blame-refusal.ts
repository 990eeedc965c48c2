import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../../../common/json.js';
import { oneMemberEach } from '../../../generators/valid-requests.js';
import type { Expectation } from '../../../harness/engine/check/check-answers.js';
import type { Judged } from '../../../harness/engine/check/judged.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { describeAnswer } from '../../../harness/validators/describe-answer.js';
import { excerpt } from '../../../harness/validators/excerpt.js';
import type { Answer } from '../../../harness/wire/answer.js';
import type { PreparedScenario, Scenario } from '../scenarios/scenario.js';

/** Why a valid request was refused, as it stands in the gap. */
interface Blame {
  rule: string;
  what: Expectation;
  judged: Judged;
}

/** Finds, for the valid requests of one check that were refused, the plainest request that is refused as well. */
export class BlameRefusal {
  readonly #answers = new Map<JsonObject, Judged>();
  readonly #plainer: readonly JsonObject[];

  constructor(
    private readonly t: CheckContext,
    private readonly scenario: Scenario,
    private readonly prepared: PreparedScenario,
  ) {
    const [minimal = {}, ...others] = prepared.requests;
    const single = oneMemberEach(t.session.knowledge, scenario.operation, prepared.requests) as JsonObject[];
    const larger = [...single, ...others].toSorted((a, b) => Object.keys(a).length - Object.keys(b).length);
    this.#plainer = scenario.repeatable ? [minimal, ...larger] : [];
  }

  /**
   * The cause of a refusal, told alike whichever request met it: a member that is refused by itself comes before what was
   * special about the request. Ends the check as blocked where even the minimal request is refused.
   */
  async of(request: JsonObject, refused: Blame): Promise<Blame> {
    const [minimal] = this.prepared.requests;
    for (const plainer of this.#plainer) {
      if (plainer !== minimal && !Object.keys(plainer).every((member) => member in request)) continue;
      const asGiven = !this.#isPlain(plainer) && isDeepStrictEqual(plainer, request);
      const judged = asGiven ? refused.judged : await this.#ask(plainer);
      if (this.t.recordIfUnanswered(judged) || (judged.exchange.result as Answer).isSuccess) continue;
      return {
        rule: 'refused-member',
        what: refusedMember(membersBeyond(this.prepared, plainer), plainer, judged),
        judged,
      };
    }
    return refused;
  }

  /** A request without any further member: that it is refused belongs to `valid-request`. */
  #isPlain(request: JsonObject): boolean {
    return membersBeyond(this.prepared, request) === 'minimal';
  }

  async #ask(request: JsonObject): Promise<Judged> {
    const known = this.#answers.get(request);
    if (known) return known;
    const { t, scenario, prepared } = this;
    const judged = this.#isPlain(request)
      ? (await t.prepare(scenario.operation, request)).judged
      : await t.call(scenario.operation, request);
    this.#answers.set(request, judged);
    if (!t.recordIfUnanswered(judged) && (judged.exchange.result as Answer).isSuccess) await prepared.revert?.(request);
    return judged;
  }
}

/** What a request has that the minimal one has not, as it stands in ids of gaps; `minimal` where that is nothing. */
export function membersBeyond(
  { requests: [minimal = {}] }: Pick<PreparedScenario, 'requests'>,
  request: JsonObject,
): string {
  const members = Object.keys(request).filter((member) => !(member in minimal));
  return members.join('+') || 'minimal';
}

/** What is missed where a valid request is refused because of its members. */
export function refusedMember(path: string, request: JsonObject, { exchange }: Judged): Expectation {
  return {
    path,
    expected: `acceptance of a valid request: ${excerpt(request)}`,
    actual: describeAnswer(exchange.result as Answer),
    requirement: 'wire.accepts-valid',
  };
}
