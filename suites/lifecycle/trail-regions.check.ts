import { check } from '../../harness/engine/check.js';
import type { CheckContext, Reply } from '../../harness/engine/check-context.js';
import { historyPatience } from '../../harness/engine/patience.js';
import type { Target } from '../../harness/targets/target.js';
import { isJsonObject, type JsonObject } from '../../harness/wire/json-body.js';
import { ownTrail } from '../errors/own-arns.js';

/** A multi-Region trail of this check, and another Region, which shows it as a replica. */
async function replicated(t: CheckContext) {
  const as = t.own.elsewhere(0);
  return { as, ...(await ownTrail(t, { IsMultiRegionTrail: true })) };
}

/** Reads until the answer is right, or the time of the target is up: replicas may come late. The last answer counts. */
async function readElsewhere(
  t: CheckContext,
  as: Target,
  [operation, input]: readonly [string, JsonObject],
  isRight: (read: Reply) => boolean,
): Promise<Reply> {
  const patience = historyPatience(t.session.target.settings.kind);
  for (;;) {
    const read = await t.prepare(operation, input, as);
    if (isRight(read) || t.session.target.halted || !(await patience.more())) return read;
  }
}

function entryOf({ body }: Pick<Reply, 'body'>, name: string): JsonObject | undefined {
  const list = Array.isArray(body.trailList) ? body.trailList.filter(isJsonObject) : [];
  return list.find(({ Name }) => Name === name);
}

/** The replicas of a multi-Region trail stand in the lists of the other Regions, unless they are not wanted. */
export const shadows = check({
  id: 'DescribeTrails/lifecycle/replicas',
  title: 'a multi-Region trail is shown in other Regions with its home, unless includeShadowTrails is false',
  requirements: ['trail.describe.shadow'],
  // A multi-Region trail counts in every Region.
  access: 'full',
  body: async (t) => {
    const { as, name } = await replicated(t);
    const home = t.session.target.settings.region;
    const requirement = 'trail.describe.shadow';
    const path = 'trailList';
    for (const input of [{}, { includeShadowTrails: true }]) {
      const shown = await readElsewhere(t, as, ['DescribeTrails', input], (read) => entryOf(read, name) !== undefined);
      if (t.objected(shown, 'trailList[].Name')) return;
      const entry = entryOf(shown, name);
      const what = { path, expected: 'the trail of the other Region', actual: 'it is not listed', requirement };
      t.expect(entry !== undefined, what, shown);
      if (!entry || t.objected(shown, 'trailList[].HomeRegion')) return;
      const actual = String(entry.HomeRegion);
      t.expect(
        actual === home,
        { path: 'trailList[].HomeRegion', expected: `its home ${home}`, actual, requirement },
        shown,
      );
    }
    const without = await t.prepare('DescribeTrails', { includeShadowTrails: false }, as);
    const what = { path: 'includeShadowTrails', expected: 'no replica', actual: 'the trail of the other Region' };
    t.expect(entryOf(without, name) === undefined, { ...what, requirement }, without);
    const athome = await t.accepted('DescribeTrails', { includeShadowTrails: false });
    const seen = { path: 'own', expected: 'the trails of its own Region', actual: 'the trail is not listed', requirement };
    t.expect(entryOf(athome, name) !== undefined, seen, athome);
  },
});

/** A replica is read by the ARN of its trail. */
export const byArn = (
  [
    ['GetTrail', 'Name', 'Trail.Name'],
    ['GetTrailStatus', 'Name', undefined],
    ['GetEventSelectors', 'TrailName', undefined],
  ] as const
).map(([operation, member, shows]) =>
  check({
    id: `${operation}/lifecycle/replica-by-arn`,
    title: 'a multi-Region trail is read in other Regions by its ARN, and not by its bare name',
    requirements: ['trail.bare-name.scope'],
    access: 'full',
    body: async (t) => {
      const requirement = 'trail.bare-name.scope';
      const { as, name, arn } = await replicated(t);
      // Where the list shows it, the replica is there.
      const shown = await readElsewhere(t, as, ['DescribeTrails', {}], (read) => entryOf(read, name) !== undefined);
      if (!entryOf(shown, name)) t.block('DescribeTrails/replicas/trailList', 'the other Region does not show the trail');
      const judged = await t.call(operation, { [member]: arn }, as);
      const accepted = t.weigh(judged, { requirement, mayAccept: true }) === 'accepted';
      const actual = 'it is refused';
      t.expect(accepted, { path: 'arn', expected: 'the trail that the ARN names', actual, requirement }, { judged });
      if (accepted && shows) {
        const read = await t.prepare(operation, { [member]: arn }, as);
        t.expectMember(read, shows, name, requirement);
      }
      await t.rejected(operation, { [member]: name }, { requirement, codes: ['TrailNotFoundException'], as });
    },
  }),
);
