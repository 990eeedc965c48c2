import { isJsonObject, type JsonObject } from '../../../common/json.js';
import type { Reply } from '../../../harness/engine/check/expectations.js';
import { check } from '../../../harness/engine/context/check.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { replicaPatience } from '../../../harness/targets/patience.js';
import type { Target } from '../../../harness/targets/target.js';
import { ownTrail } from '../../support/resources/own-arns.js';

/** A multi-Region trail of this check, and another Region, which shows it as a replica. */
async function replicated(t: CheckContext) {
  const as = t.fixtures.otherRegion(0);
  return { as, ...(await ownTrail(t, { IsMultiRegionTrail: true })) };
}

/** Reads until the answer is right, or the time of the target is up: replicas may come late. The last answer counts. */
async function readElsewhere(
  t: CheckContext,
  as: Target,
  [operation, input]: readonly [string, JsonObject],
  isRight: (read: Reply) => boolean,
): Promise<Reply> {
  const patience = replicaPatience(t.session.target.settings.kind);
  for (;;) {
    const read = await t.prepare(operation, input, as);
    if (isRight(read) || t.session.target.halted || !(await patience.more())) return read;
  }
}

function entryOf({ body }: Pick<Reply, 'body'>, name: string): JsonObject | undefined {
  const list = Array.isArray(body.trailList) ? body.trailList.filter(isJsonObject) : [];
  return list.find(({ Name }) => Name === name);
}

/** What other checks of replicas find as well has one name. */
function missesReplica(t: CheckContext, operation: string, judged: Reply['judged'], requirement: string): void {
  const what = { path: 'replica', expected: 'the trail of the other Region', actual: 'it is not listed', requirement };
  t.missed({ operation, rule: 'finds' }, what, judged);
}

/** The replicas of a multi-Region trail stand in the lists of the other Regions, unless they are not wanted. */
export const shadows = check({
  id: 'DescribeTrails/lifecycle/replicas',
  title: 'other Regions show a multi-Region trail, unless includeShadowTrails is false',
  requirements: ['trail.describe.shadow'],
  // A multi-Region trail counts in every Region.
  access: 'full',
  body: async (t) => {
    const { as, name } = await replicated(t);
    const home = t.session.target.settings.region;
    const requirement = 'trail.describe.shadow';
    for (const input of [{}, { includeShadowTrails: true }]) {
      const shown = await readElsewhere(t, as, ['DescribeTrails', input], (read) => entryOf(read, name) !== undefined);
      if (t.recordObjection(shown, 'trailList[].Name')) return;
      const entry = entryOf(shown, name);
      if (!entry) return missesReplica(t, 'DescribeTrails', shown.judged, requirement);
      if (t.recordObjection(shown, 'trailList[].HomeRegion')) return;
      const actual = String(entry.HomeRegion);
      const what = { path: 'trailList[].HomeRegion', expected: `the home Region ${home}`, actual, requirement };
      t.expect(actual === home, what, shown, 'shows');
    }
    for (const [at, target] of [
      ['here', as],
      ['at home', t.session.target],
    ] as const) {
      const shown = await t.prepare('DescribeTrails', { includeShadowTrails: false }, target);
      const there = entryOf(shown, name) !== undefined;
      const what = { path: 'includeShadowTrails', expected: `without replicas, ${at}`, actual: `there: ${there}` };
      t.expect(there === (target !== as), { ...what, requirement }, shown);
    }
  },
});

/** A replica is read by the ARN of its trail. */
export const byArn = (
  [
    ['GetTrail', 'Name'],
    ['GetTrailStatus', 'Name'],
    ['GetEventSelectors', 'TrailName'],
  ] as const
).map(([operation, member]) =>
  check({
    id: `${operation}/lifecycle/replica-by-arn`,
    title: 'other Regions return a multi-Region trail by its ARN, and not by its bare name',
    requirements: ['trail.bare-name.scope'],
    access: 'full',
    body: async (t) => {
      const requirement = 'trail.bare-name.scope';
      const { as, name, arn } = await replicated(t);
      // Where the list shows it, the replica is there.
      const shown = await readElsewhere(t, as, ['DescribeTrails', {}], (read) => entryOf(read, name) !== undefined);
      if (!entryOf(shown, name)) t.block('DescribeTrails/finds/replica', 'the other Region does not show the trail');
      const patience = replicaPatience(t.session.target.settings.kind);
      for (;;) {
        const judged = await t.call(operation, { [member]: arn }, as);
        if (t.weigh(judged, { requirement, mayAccept: true }) !== 'refused') break;
        if (!t.session.target.halted && (await patience.more())) continue;
        missesReplica(t, operation, judged, requirement);
        break;
      }
      await t.rejected(operation, { [member]: name }, { requirement, codes: ['TrailNotFoundException'], as });
    },
  }),
);
