import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { JsonObject } from '../../common/json.js';
import type { Variant } from '../../generators/variant.js';
import { variantsOf } from '../../generators/variants-of.js';
import { Skipped, Stopped } from '../../harness/engine/check/check-signals.js';
import type { ConstraintTemplate } from '../../harness/engine/check/constraint-templates.js';
import type { Judged } from '../../harness/engine/check/judged.js';
import { breachInWords, ruleInWords } from '../../harness/engine/context/broken-rule-words.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { excuseFor } from '../../harness/engine/context/excuses.js';
import { describeAnswer } from '../../harness/validators/describe-answer.js';
import { excerpt } from '../../harness/validators/excerpt.js';
import type { Answer } from '../../harness/wire/answer.js';
import { labelOf } from '../../spec/broken-rule.js';
import { refusalOf } from '../../spec/refusal-of.js';
import { BlameRefusal } from '../support/requests/blame-refusal.js';
import { confirm } from '../support/requests/confirm.js';
import type { PreparedScenario, Scenario } from '../support/scenarios/scenario.js';
import { type Stored, Untouched } from './untouched.js';

/**
 * Asks both sides of every rule of a template: what just keeps it is no reason to refuse a request, what just breaks it
 * is refused, with the code that the facts know, and changes nothing.
 */
export async function askBothSides(t: CheckContext, scenario: Scenario, template: ConstraintTemplate): Promise<void> {
  const prepared = await scenario.arrange(t);
  const variants = variantsOf(t.session.knowledge, scenario.operation, prepared.requests, template.kinds);
  const asking = new Asking(t, scenario, prepared, template);
  const inside = variants.filter(({ side }) => side === 'inside');
  const outside = variants.filter(({ side }) => side === 'outside');
  if (outside.length === 0) throw new Skipped('no request for this target contains the members of the rule');
  const keep = async () => {
    for (const variant of inside) await t.apart(() => asking.keeps(variant, variant.plain as JsonObject));
  };
  if (scenario.repeatable) await keep();
  for (const variant of outside) await t.apart(() => asking.breaks(variant, variant.plain as JsonObject));
  await asking.untouched.look();
  // What cannot be taken back comes last.
  if (!scenario.repeatable) await keep();
  const further = atRandom(t, variants);
  for (const { variant, request } of further.filter(({ variant }) => variant.side === 'inside'))
    await t.apart(() => asking.keeps(variant, request));
  for (const { variant, request } of further.filter(({ variant }) => variant.side === 'outside'))
    await t.apart(() => asking.breaks(variant, request));
  await asking.untouched.look();
}

/** As many further requests as the run wants, drawn from all variants that have some; the same with the same seed. */
function atRandom(t: CheckContext, variants: readonly Variant[]): { variant: Variant; request: JsonObject }[] {
  const open = variants.flatMap((variant) =>
    variant.more ? [variant.more.map((request) => ({ variant, request: request as JsonObject }))] : [],
  );
  return open.length === 0 ? [] : fc.sample(fc.oneof(...open), { seed: t.seed, numRuns: t.runs });
}

/** Plain requests that a target accepted in a run: every template has them for twins, and they say the same each time. */
const acceptedAsGiven = Symbol('plain requests that were accepted');

class Asking {
  /** Requests that were sent already, as texts: several rules have the same twin. */
  readonly #sent = new Set<string>();
  /** Rules with a gap: what comes at random would only tell it again. */
  readonly #missed = new Set<string>();
  readonly #blame;
  /** What became of the requests that were refused. */
  readonly untouched: Untouched;

  constructor(
    private readonly t: CheckContext,
    private readonly scenario: Scenario,
    private readonly prepared: PreparedScenario,
    private readonly template: ConstraintTemplate,
  ) {
    this.#blame = new BlameRefusal(t, scenario, prepared);
    this.untouched = new Untouched(t, prepared, scenario.repeatable, (request) => this.#call(request));
  }

  async keeps(variant: Variant, request: JsonObject): Promise<void> {
    const { t, scenario } = this;
    const place = this.prepared.requests.findIndex((given) => isDeepStrictEqual(given, request));
    const asGiven = place >= 0;
    if (!scenario.repeatable && (asGiven || !this.#namesNothing(variant))) return;
    if (!this.#isNew(request) || this.#missed.has(labelOf(variant.rule))) return;
    const accepted = t.session.once(acceptedAsGiven, () => new Set<string>());
    const known = `${scenario.operation} ${place}`;
    // Where something is changed, one of them says that this resource can be.
    if (accepted.has(known) && (place > 0 || !this.prepared.state)) return;
    confirm(t, scenario.operation, variant, request, this.prepared.requests);
    const judged = await this.#call(request);
    if (t.recordIfUnanswered(judged)) return;
    const answer = judged.exchange.result as Answer;
    if (answer.isSuccess) {
      if (asGiven) accepted.add(known);
      return this.prepared.revert?.(request);
    }
    if (!variant.sufficient && !asGiven) return;
    const code = answer.errorCode;
    // What an account cannot do says nothing about the rule; the other side is asked all the same.
    if (code && excuseFor(scenario.operation, code, t.session.target.settings.kind)) return;
    this.#missed.add(labelOf(variant.rule));
    const keeping = {
      path: variant.rule.path,
      expected: `acceptance of a request that satisfies the rule: ${ruleInWords(t.session.knowledge, scenario.operation, variant.rule)}`,
      actual: `${scenario.operation} rejected ${this.#sentFor(variant, request)}: ${describeAnswer(answer)}`,
      requirement: variant.rule.requirement ?? this.template.requirement,
      category: 'constraint',
    } as const;
    const refused = { rule: `${variant.rule.kind}-refused`, what: keeping, judged };
    const blamed = await this.#blame.of(request, refused);
    t.expect(false, blamed.what, { judged: blamed.judged }, blamed.rule);
  }

  async breaks(variant: Variant, request: JsonObject): Promise<void> {
    const { t, scenario, prepared } = this;
    const { rule } = variant;
    if (!this.#isNew(request) || this.#missed.has(labelOf(rule))) return;
    const broken = confirm(t, scenario.operation, variant, request, this.prepared.requests);
    // Where the facts say nothing of such a request, either answer will do.
    const refusal = refusalOf(t.session.knowledge.facts, scenario.operation, broken[0] ?? rule);
    if (!refusal) return;
    const before = await this.untouched.before(request);
    const judged = await this.#call(request);
    const verdict = t.weigh(judged, { ...refusal, breaks: { rule, usual: prepared.requests } });
    if (verdict === 'accepted') {
      this.#missed.add(labelOf(rule));
      return this.untouched.takeBack(request);
    }
    if (verdict !== 'refused') return;
    const onStored = (stored: Stored) => {
      if (this.#missed.has(labelOf(rule))) return;
      this.#missed.add(labelOf(rule));
      const { difference } = stored;
      const at = difference?.path.join('.') || 'the state';
      t.expect(
        false,
        {
          path: rule.path,
          expected: `rejection without a change: ${ruleInWords(t.session.knowledge, scenario.operation, rule)}`,
          actual: `${scenario.operation} rejected ${this.#sentFor(variant, request)}, but ${at} changed from ${excerpt(difference?.expected)} to ${excerpt(difference?.actual)}`,
          requirement: refusal.requirement,
          category: 'constraint',
        },
        stored,
        `${rule.kind}-stored`,
      );
    };
    await this.untouched.refused({ request, judged, onStored }, before);
  }

  /** Calls the operation; ends the check where the target does not have it. */
  async #call(request: JsonObject): Promise<Judged> {
    const judged = await this.t.call(this.scenario.operation, request);
    if (judged.unknown) throw new Stopped('the operation is not implemented');
    return judged;
  }

  #sentFor({ rule }: Variant, request: JsonObject): string {
    return breachInWords(this.t.session.knowledge, this.scenario.operation, request, rule, this.prepared.requests);
  }

  /** Whether the request names a resource by something that nothing has: it can be no more than refused. */
  #namesNothing({ rule }: Variant): boolean {
    if (rule.kind !== 'min-length' && rule.kind !== 'max-length') return false;
    const { operation, namesNothing = [] } = this.scenario;
    const member = `${operation}.input.${rule.path}`;
    if (namesNothing.includes(rule.path)) return true;
    return this.t.session.knowledge.facts.identifiers.some(({ members }) => members.includes(member));
  }

  #isNew(request: JsonObject): boolean {
    const text = JSON.stringify(request);
    if (this.#sent.has(text)) return false;
    this.#sent.add(text);
    return true;
  }
}
