import { type Check, check } from '../../harness/engine/check.js';
import type { CheckContext } from '../../harness/engine/check-context.js';
import { isJsonObject, type JsonObject } from '../../harness/wire/json-body.js';

/** Tags that were added are there, and adding again overwrites. */
export const added = check({
  id: 'AddTags/lifecycle/adds-and-overwrites',
  title: 'added tags are listed, and adding one again overwrites it',
  requirements: ['tags.add.visible', 'tags.add.overwrite'],
  body: async (t) => {
    const arn = await t.own.trailArn(await t.own.trail());
    await t.accepted('AddTags', {
      ResourceId: arn,
      TagsList: [
        { Key: 'one', Value: '1' },
        { Key: 'two', Value: '2' },
      ],
    });
    await expectTags(t, arn, { one: '1', two: '2' }, 'tags.add.visible');
    await t.accepted('AddTags', { ResourceId: arn, TagsList: [{ Key: 'two', Value: 'changed' }] });
    await expectTags(t, arn, { one: '1', two: 'changed' }, 'tags.add.overwrite');
  },
});

/** Removed tags are gone, the others stay. */
export const removed = check({
  id: 'RemoveTags/lifecycle/removes',
  title: 'removed tags are gone, the others stay',
  requirements: ['tags.remove.gone', 'tags.remove.absent'],
  body: async (t) => {
    const arn = await t.own.trailArn(await t.own.trail());
    await t.prepare('AddTags', {
      ResourceId: arn,
      TagsList: [
        { Key: 'one', Value: '1' },
        { Key: 'two', Value: '2' },
      ],
    });
    await t.accepted('RemoveTags', { ResourceId: arn, TagsList: [{ Key: 'one' }] });
    await expectTags(t, arn, { two: '2' }, 'tags.remove.gone');
    await t.accepted('RemoveTags', { ResourceId: arn, TagsList: [{ Key: 'never-there' }] });
    await expectTags(t, arn, { two: '2' }, 'tags.remove.absent');
  },
});

/** Tags given at creation are there. */
export const atCreation: Check = check({
  id: 'ListTags/lifecycle/tags-of-creation',
  title: 'the tags that a trail was made with are listed',
  requirements: ['tags.create.visible'],
  body: async (t) => {
    const arn = await t.own.trailArn(await t.own.trail({ TagsList: [{ Key: 'made', Value: 'with it' }] }));
    await expectTags(t, arn, { made: 'with it' }, 'tags.create.visible');
  },
});

/** What tells the tags of a resource. */
const members = ['ResourceId', 'TagsList[].Key', 'TagsList[].Value'];

async function expectTags(
  t: CheckContext,
  arn: string,
  expected: Record<string, string>,
  requirement: string,
): Promise<void> {
  await t.readBack('ListTags', { ResourceIdList: [arn] }, (reply) => {
    if (members.some((member) => t.objected(reply, `ResourceTagList[].${member}`))) return;
    const list = reply.body.ResourceTagList;
    const entries = Array.isArray(list) ? list.filter(isJsonObject) : [];
    const tags = entries
      .filter((entry) => entry.ResourceId === arn)
      .flatMap(({ TagsList }) => (Array.isArray(TagsList) ? TagsList.filter(isJsonObject) : []));
    const actual = Object.fromEntries(tags.map((tag: JsonObject) => [String(tag.Key), tag.Value]));
    const same =
      tags.length === Object.keys(expected).length &&
      Object.entries(expected).every(([key, value]) => actual[key] === value);
    t.expect(
      same,
      {
        path: 'ListTags.ResourceTagList[].TagsList',
        expected: JSON.stringify(expected),
        actual: JSON.stringify(actual),
        requirement,
      },
      reply,
    );
  });
}
