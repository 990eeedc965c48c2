import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../../common/json.js';
import { structuralDifferences } from '../../common/structural-difference.js';
import type { Access } from '../../harness/engine/check/access.js';
import type { Rejection } from '../../harness/engine/check/expectations.js';
import type { Judged } from '../../harness/engine/check/judged.js';
import { onlyRuleBroken } from '../../harness/engine/context/broken-rule-words.js';
import { type Check, check } from '../../harness/engine/context/check.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { partsOfLake } from '../../harness/engine/select/parts-of-lake.js';
import { patienceWith } from '../../harness/targets/patience.js';
import { excerpt } from '../../harness/validators/excerpt.js';
import { isMutating } from '../../harness/wire/is-mutating.js';
import { requirementOf } from '../../spec/facts.js';
import type { OperationName } from '../../spec/generated/types.js';
import { scenarios } from '../support/scenarios/all-scenarios.js';
import type { Scenario } from '../support/scenarios/scenario.js';
import type { Condition, Provocation } from './condition.js';
import { ruleBroken } from './rule-broken.js';

const untouched = 'wire.error-untouched';

/** The check `<Operation>/errors/<condition>`: the request is refused as documented, and leaves everything as it was. */
export function errorCheck<O extends OperationName>(operation: O, condition: Condition<O>): Check {
  const { slug, title, beginsFirst, asksAbout = [] } = condition;
  const others = typeof asksAbout === 'function' ? asksAbout(operation) : asksAbout;
  const requirement = requirementFor(condition, operation);
  const { stateOf }: Scenario = scenarios[operation];
  const reads = isMutating(operation) && stateOf !== 'unobservable';
  return check({
    id: `${operation}/errors/${slug}`,
    title: `rejects ${title}`,
    requirements: [requirement, ...others, ...(reads ? [untouched] : [])],
    access: accessFor(condition, operation),
    ...(beginsFirst ? { beginsFirst } : {}),
    body: async (t) => {
      if (partsOfLake.has(t.session.knowledge.facts.capabilityOf.get(operation))) await t.stores.expectOffered();
      const { input, makes, state, onRefused, ...how } = await condition.provoke(t, operation);
      if (reads && !state)
        throw new Error(`${operation}/errors/${slug} does not read the state that the request must not change`);
      const before = await state?.();
      const codes = condition.anyCode ? undefined : codesOf(t, requirement, condition);
      const rule = ruleBroken(t, operation, input, condition.breaks);
      const rejection: Rejection = {
        requirement,
        ...(codes ? { codes } : {}),
        ...(rule ? { breaks: { rule, usual: [] } } : {}),
        ...how,
        onRejected: async (judged) => {
          await expectUntouched(t, { before, state, requirement }, judged);
          await onRefused?.();
        },
      };
      if (makes)
        await t.resources.expectRejected({
          kind: makes,
          input: input as JsonObject & { Name: string },
          rejection,
        });
      else await t.rejected(operation, input, rejection);
    },
  });
}

/** The requirement that a condition has for an operation. */
export function requirementFor<O extends OperationName>({ requirement }: Condition<O>, operation: O): string {
  return typeof requirement === 'string' ? requirement : requirement(operation);
}

function accessFor<O extends OperationName>({ access }: Condition<O>, operation: O): Access {
  const asked = typeof access === 'function' ? access(operation) : access;
  return asked ?? (isMutating(operation) ? 'standard' : 'read-only');
}

function codesOf(t: CheckContext, requirement: string, { also = [] }: Pick<Condition, 'also'>): string[] | undefined {
  const entry = requirementOf(t.session.knowledge.facts, requirement);
  if (entry.kind !== 'error' || !entry.codes) return undefined;
  return [...new Set([...entry.codes, ...(entry.alsoAcceptable ?? []), ...also])];
}

/** Where reads may lag, what was changed before the request may show only now: they are given time to say the same again. */
async function expectUntouched(
  t: CheckContext,
  {
    before,
    state,
    requirement,
  }: { before: Json | undefined; state: Provocation['state'] | undefined; requirement: string },
  judged: Judged,
): Promise<void> {
  if (!state) return;
  const patience = patienceWith(t.session.target.settings.kind);
  let after = await state();
  while (!isDeepStrictEqual(after, before) && (await patience.more())) after = await state();
  const [difference] = structuralDifferences(before, after);
  const at = difference?.path.join('.') || 'the state';
  // What the check of the rule itself would tell is called as it calls it.
  const broken = onlyRuleBroken(t.session.knowledge, judged.exchange, requirement);
  t.expect(
    difference === undefined,
    {
      path: broken?.path ?? 'untouched',
      expected: `${at} unchanged: ${excerpt(difference?.expected)}`,
      actual: `after the error: ${excerpt(difference?.actual)}`,
      requirement: untouched,
      category: broken ? 'constraint' : 'error',
    },
    { judged },
    broken && `${broken.kind}-stored`,
  );
}
