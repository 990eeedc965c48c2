import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { JsonObject } from '../../common/json.js';
import { type Request, withValue } from '../../generators/places.js';
import type { Variant } from '../../generators/variant.js';
import { variantsOf } from '../../generators/variants-of.js';
import { Skipped, Stopped } from '../../harness/engine/check/check-signals.js';
import { check } from '../../harness/engine/context/check.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { describeAnswer } from '../../harness/validators/describe-answer.js';
import type { Answer } from '../../harness/wire/answer.js';
import { labelOf } from '../../spec/broken-rule.js';
import { allScenarios } from '../support/scenarios/all-scenarios.js';
import type { PreparedScenario, Scenario } from '../support/scenarios/scenario.js';

/** Which of two broken rules an operation names: for whoever has to answer in the same order. Never a gap. */
export const precedence = allScenarios.map((scenario) =>
  check({
    id: `${scenario.operation}/constraints/precedence`,
    title: 'observes which of two violated rules the error names',
    requirements: ['wire.answers'],
    access: scenario.access,
    explores: 'precedence',
    body: (t) => explorePrecedence(t, scenario),
  }),
);

async function explorePrecedence(t: CheckContext, scenario: Scenario): Promise<void> {
  const prepared = await scenario.arrange(t);
  const outside = variantsOf(t.session.knowledge, scenario.operation, prepared.requests).filter(
    ({ side }) => side === 'outside',
  );
  const pairs = outside.flatMap((first, index) =>
    outside.slice(index + 1).flatMap((second) => {
      const both = brokenTwice(prepared.requests, first, second);
      return both ? [{ first, second, both }] : [];
    }),
  );
  if (pairs.length === 0) throw new Skipped('no single request can violate two rules of the operation');
  const chosen = fc.sample(fc.shuffledSubarray(pairs, { maxLength: Math.min(pairs.length, 4 * t.runs) }), {
    seed: t.seed,
    numRuns: 1,
  });
  const answers = new Map<string, string>();
  const alone = async (variant: Variant) => {
    const label = labelOf(variant.rule);
    const known = answers.get(label);
    if (known !== undefined) return known;
    const answer = await t.apart(() => answerTo(t, scenario, prepared, variant.plain as JsonObject));
    answers.set(label, answer);
    return answer;
  };
  for (const { first, second, both } of chosen.flat()) {
    const [one, other] = [await alone(first), await alone(second)];
    const answer = await t.apart(() => answerTo(t, scenario, prepared, both));
    const rules: [string, string] = [labelOf(first.rule), labelOf(second.rule)];
    const won =
      one === other
        ? answer === one
          ? 'either'
          : 'neither'
        : answer === one
          ? rules[0]
          : answer === other
            ? rules[1]
            : 'neither';
    t.observe({ rules, won, answer });
  }
}

/** A request that breaks both rules: the second one's change put on top of the first's; undefined where they meet. */
function brokenTwice(requests: readonly JsonObject[], first: Variant, second: Variant): JsonObject | undefined {
  if (labelOf(first.rule) === labelOf(second.rule)) return undefined;
  for (const request of requests) {
    const changed = (variant: Variant) =>
      [...new Set([...Object.keys(request), ...Object.keys(variant.plain)])].filter(
        (member) => !isDeepStrictEqual(request[member], variant.plain[member]),
      );
    const [ofFirst, ofSecond] = [changed(first), changed(second)];
    if (ofFirst.length !== 1 || ofSecond.length !== 1 || ofFirst[0] === ofSecond[0]) continue;
    return withValue(first.plain, [ofSecond[0]!], (second.plain as Request)[ofSecond[0]!]) as JsonObject;
  }
  return undefined;
}

async function answerTo(
  t: CheckContext,
  { operation }: Scenario,
  prepared: PreparedScenario,
  request: JsonObject,
): Promise<string> {
  const judged = await t.call(operation, request);
  if (judged.unknown) throw new Stopped('the operation is not implemented');
  if (t.recordIfUnanswered(judged)) return 'no answer';
  const answer = judged.exchange.result as Answer;
  if (!answer.isSuccess) return describeAnswer(answer);
  await prepared.revert?.(request);
  return 'accepted';
}
