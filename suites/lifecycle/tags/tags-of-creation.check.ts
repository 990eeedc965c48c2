import { isJsonObject, type JsonObject } from '../../../common/json.js';
import type { Reply } from '../../../harness/engine/check/expectations.js';
import { check } from '../../../harness/engine/context/check.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { onLake } from '../../support/resources/on-lake.js';
import { channelRequest } from '../../support/resources/own-channel.js';

const requirement = 'tags.create.visible-elsewhere';
const tags = [{ Key: 'made', Value: 'with it' }];

/** The answer shows the tags, and so does ListTags. */
async function expectTags(t: CheckContext, member: string, made: { id: string; created: Reply }): Promise<void> {
  t.expectMember(made.created, member, tags, requirement, 'echo');
  await t.readBack('ListTags', { ResourceIdList: [made.id] }, (shown) => {
    if (t.recordObjection(shown, 'ResourceTagList[].TagsList')) return;
    const list: JsonObject[] = Array.isArray(shown.body.ResourceTagList)
      ? shown.body.ResourceTagList.filter(isJsonObject)
      : [];
    const told = list.find(({ ResourceId }) => ResourceId === made.id)?.TagsList ?? [];
    const actual = JSON.stringify(told);
    const expected = JSON.stringify(tags);
    t.expect(actual === expected, { path: 'tags', expected, actual, requirement }, shown);
  });
}

/** The tags of a dashboard. */
export const dashboard = onLake(
  check({
    id: 'CreateDashboard/lifecycle/tags',
    title: 'the answer and ListTags show the tags of a created dashboard',
    requirements: [requirement],
    body: async (t) => {
      const Name = t.freshName();
      const input = { Name, TagsList: tags };
      const made = await t.resources.create({
        kind: 'dashboard',
        input,
      });
      // While it is being made it can be neither tagged nor removed.
      await t.until(
        { operation: 'GetDashboard', input: { DashboardId: made.id }, begunJustNow: true },
        ({ Status }) => Status !== 'CREATING',
      );
      await expectTags(t, 'TagsList', made);
    },
  }),
);

/** The tags of a channel. */
export const channel = onLake(
  check({
    id: 'CreateChannel/lifecycle/tags',
    title: 'the answer and ListTags show the tags of a created channel',
    requirements: [requirement],
    access: 'full',
    body: async (t) => {
      const request = { ...(await channelRequest(t)), Tags: tags };
      await expectTags(
        t,
        'Tags',
        await t.resources.create({
          kind: 'channel',
          input: request,
        }),
      );
    },
  }),
);
