import { isJsonObject } from '../../../common/json.js';
import type { Reply } from '../../../harness/engine/check/expectations.js';
import { check } from '../../../harness/engine/context/check.js';
import { followHistory } from '../../support/model-based/follow.js';
import { trails } from './trail-family.js';
import { create } from './trail-steps.js';

const settings = { prefix: 'read/back', validation: true, globalEvents: false };

/** GetTrail shows a trail as it was made, asked for by its name. */
export const getByName = check({
  id: 'GetTrail/lifecycle/read-back-by-name',
  title: 'reads by name return the settings of a created trail',
  requirements: ['trail.create.visible', 'trail.create.echo', 'selectors.default'],
  body: (t) => followHistory(t, trails, [create(settings)], { of: 'GetTrail' }),
});

/** GetTrail finds a trail by its ARN as well. */
export const getByArn = check({
  id: 'GetTrail/lifecycle/read-back-by-arn',
  title: 'a created trail is found by its ARN',
  requirements: ['trail.create.visible'],
  body: async (t) => {
    const trail = await t.trails.create();
    await t.readBack('GetTrail', { Name: await t.trails.arnOf(trail) }, (read) => {
      t.expectMember(read, 'Trail.Name', trail.name, 'trail.create.visible');
    });
  },
});

/** DescribeTrails shows a trail among all, as it was made. */
export const describeAll = check({
  id: 'DescribeTrails/lifecycle/lists-created',
  title: 'the list of all trails contains a created trail with its settings',
  requirements: ['trail.create.visible', 'trail.create.echo'],
  body: (t) => followHistory(t, trails, [create(settings)], { of: 'DescribeTrails' }),
});

/** DescribeTrails with names shows those trails and no others. */
export const describeByName = check({
  id: 'DescribeTrails/lifecycle/by-name',
  title: 'returns only the trail whose name is requested',
  requirements: ['trail.describe.by-name'],
  body: async (t) => {
    const { name } = await t.trails.create();
    // Where the account has trails these are the others; a full one has no second place, and would be waited for in vain.
    if (t.session.plan.preflight.trails === 0) await t.trails.create();
    await t.readBack('DescribeTrails', { trailNameList: [name] }, (found) => {
      if (t.recordObjection(found, 'trailList[].Name')) return;
      const names = namesIn(found, 'trailList');
      t.expect(
        names.length === 1 && names[0] === name,
        {
          path: 'DescribeTrails.trailList',
          expected: `${name} alone`,
          actual: `${names.length} trails: ${names.slice(0, 5).join(', ')}`,
          requirement: 'trail.describe.by-name',
        },
        found,
      );
    });
  },
});

/** DescribeTrails with an unknown name is no error. */
export const describeUnknown = check({
  id: 'DescribeTrails/lifecycle/unknown-name',
  title: 'returns an empty list for the name of a trail that does not exist',
  requirements: ['trail.describe.unknown'],
  body: async (t) => {
    // A server that ignores the names is only told apart where there is something to show.
    await t.trails.create();
    const found = await t.accepted('DescribeTrails', { trailNameList: ['ctc-no-trail-has-this-name-8f14e45f'] });
    t.expectMember(found, 'trailList', [], 'trail.describe.unknown');
  },
});

/** An empty list of names asks for nobody in particular: it shows all. */
export const describeNoNames = check({
  id: 'DescribeTrails/lifecycle/empty-list',
  title: 'returns all trails for an empty list of names',
  requirements: ['trail.describe.empty-list'],
  body: async (t) => {
    const { name } = await t.trails.create();
    await t.readBack('DescribeTrails', { trailNameList: [] }, (found) => {
      if (t.recordObjection(found, 'trailList[].Name')) return;
      const what = { path: 'trailList', expected: `a list that contains ${name}`, actual: 'it is not listed' };
      t.expect(
        namesIn(found, 'trailList').includes(name),
        { ...what, requirement: 'trail.describe.empty-list' },
        found,
      );
    });
  },
});

/** ListTrails shows a trail, page by page where there are several. */
export const list = check({
  id: 'ListTrails/lifecycle/lists-created',
  title: 'the list contains a created trail',
  requirements: ['trail.create.visible'],
  body: (t) => followHistory(t, trails, [create()], { of: 'ListTrails' }),
});

function namesIn(reply: Reply, list: string): string[] {
  const items = reply.body[list];
  return Array.isArray(items)
    ? items.flatMap((item) => (isJsonObject(item) && typeof item.Name === 'string' ? [item.Name] : []))
    : [];
}
