import fc from 'fast-check';
import type { JsonObject } from '../../common/json.js';
import { memberRules } from '../../generators/member-rules.js';
import { oneMemberEach, validRequests } from '../../generators/valid-requests.js';
import { type Check, check } from '../../harness/engine/context/check.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { BlameRefusal, membersBeyond } from '../support/requests/blame-refusal.js';
import { sendValid } from '../support/requests/send-valid.js';
import { allScenarios } from '../support/scenarios/all-scenarios.js';
import type { Scenario } from '../support/scenarios/scenario.js';

/** How many smaller requests are tried once one was refused: each costs a request, and what it makes. */
const shrinkBudget = 20;

const knowledge = { spec: loadSpec(), facts: loadFacts() };

/** Operations whose requests can be more than the one that the check of a valid request sends. */
const withOptions = allScenarios.filter(({ operation }) =>
  memberRules(knowledge.spec, knowledge.facts, operation).some(
    ({ required, path }) => !required && !/[.[{]/.test(path),
  ),
);

/** Every member and every documented value, by construction. */
export const everyMember: Check[] = withOptions.map((scenario) =>
  check({
    id: `${scenario.operation}/shapes/every-member`,
    title: 'accepts every member, alone and with all others',
    requirements: [...requirementsOf(scenario), ...(scenario.shownRequirements ?? [])],
    access: scenario.access,
    body: (t) => sendEveryMember(t, scenario),
  }),
);

/** Any members, with any values, as documented. */
export const generated: Check[] = withOptions
  .filter(({ repeatable }) => repeatable)
  .map((scenario) =>
    check({
      id: `${scenario.operation}/shapes/generated-requests`,
      title: 'accepts any valid request',
      requirements: requirementsOf(scenario),
      access: scenario.access,
      body: (t) => sendGenerated(t, scenario),
    }),
  );

function requirementsOf({ echoRequirement }: Scenario): string[] {
  return ['wire.accepts-valid', ...(echoRequirement ? [echoRequirement] : [])];
}

async function sendEveryMember(t: CheckContext, scenario: Scenario): Promise<void> {
  const prepared = await scenario.arrange(t);
  const [minimal = {}, ...others] = prepared.requests;
  const sending = { scenario, prepared, blame: new BlameRefusal(t, scenario, prepared) };
  const added = (request: JsonObject) => Object.keys(request).filter((member) => !(member in minimal));
  const single = scenario.repeatable
    ? (oneMemberEach(knowledge, scenario.operation, prepared.requests) as JsonObject[])
    : [];
  const refused = new Set<string>();
  for (const request of [minimal, ...single]) {
    const [member = 'minimal'] = added(request);
    if (!(await sendValid(t, sending, request, member))) refused.add(member);
  }
  for (const request of others) {
    const members = added(request);
    // A member that is refused alone is refused in company too: the same cause, told already.
    if (!members.some((member) => refused.has(member)))
      await sendValid(t, sending, request, membersBeyond(prepared, request));
  }
}

async function sendGenerated(t: CheckContext, scenario: Scenario): Promise<void> {
  const prepared = await scenario.arrange(t);
  const sending = { scenario, prepared, blame: new BlameRefusal(t, scenario, prepared) };
  let left = shrinkBudget;
  let failed = false;
  let ended: unknown;
  const property = fc.asyncProperty(
    validRequests(knowledge, scenario.operation, prepared.requests, scenario) as fc.Arbitrary<JsonObject>,
    async (request) => {
      if (ended || (failed && left-- <= 0)) return;
      const before = t.findings.length;
      try {
        await sendValid(t, sending, request, 'generated');
      } catch (error) {
        ended = error;
        throw error;
      }
      if (t.findings.length === before) return;
      failed = true;
      throw new Error('missed');
    },
  );
  // What was missed stands in the report, the smallest request that shows it included.
  await fc.check(property, { seed: t.seed, numRuns: t.runs });
  if (ended) throw ended;
}
