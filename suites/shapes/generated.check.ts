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
import { allScenes } from '../support/scenarios/all-scenes.js';
import type { Scene } from '../support/scenarios/scene.js';

/** How many smaller requests are tried once one was refused: each costs a request, and what it makes. */
const shrinkBudget = 20;

const knowledge = { spec: loadSpec(), facts: loadFacts() };

/** Operations whose requests can be more than the one that the check of a valid request sends. */
const withOptions = allScenes.filter(({ operation }) =>
  memberRules(knowledge.spec, knowledge.facts, operation).some(
    ({ required, path }) => !required && !/[.[{]/.test(path),
  ),
);

/** Every member and every documented value, by construction. */
export const everyMember: Check[] = withOptions.map((scene) =>
  check({
    id: `${scene.operation}/shapes/every-member`,
    title: 'accepts every member, alone and with all others',
    requirements: [...requirementsOf(scene), ...(scene.shownRequirements ?? [])],
    access: scene.access,
    body: (t) => sendEveryMember(t, scene),
  }),
);

/** Any members, with any values, as documented. */
export const generated: Check[] = withOptions
  .filter(({ repeatable }) => repeatable)
  .map((scene) =>
    check({
      id: `${scene.operation}/shapes/generated-requests`,
      title: 'accepts any valid request',
      requirements: requirementsOf(scene),
      access: scene.access,
      body: (t) => sendGenerated(t, scene),
    }),
  );

function requirementsOf({ echoRequirement }: Scene): string[] {
  return ['wire.accepts-valid', ...(echoRequirement ? [echoRequirement] : [])];
}

async function sendEveryMember(t: CheckContext, scene: Scene): Promise<void> {
  const stage = await scene.set(t);
  const [minimal = {}, ...others] = stage.requests;
  const sending = { scene, stage, blame: new BlameRefusal(t, scene, stage) };
  const added = (request: JsonObject) => Object.keys(request).filter((member) => !(member in minimal));
  const single = scene.repeatable ? (oneMemberEach(knowledge, scene.operation, stage.requests) as JsonObject[]) : [];
  const refused = new Set<string>();
  for (const request of [minimal, ...single]) {
    const [member = 'minimal'] = added(request);
    if (!(await sendValid(t, sending, request, member))) refused.add(member);
  }
  for (const request of others) {
    const members = added(request);
    // A member that is refused alone is refused in company too: the same cause, told already.
    if (!members.some((member) => refused.has(member)))
      await sendValid(t, sending, request, membersBeyond(stage, request));
  }
}

async function sendGenerated(t: CheckContext, scene: Scene): Promise<void> {
  const stage = await scene.set(t);
  const sending = { scene, stage, blame: new BlameRefusal(t, scene, stage) };
  let left = shrinkBudget;
  let failed = false;
  let ended: unknown;
  const property = fc.asyncProperty(
    validRequests(knowledge, scene.operation, stage.requests, scene) as fc.Arbitrary<JsonObject>,
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
