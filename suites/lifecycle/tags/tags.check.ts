import { isJsonObject, type JsonObject } from '../../../common/json.js';
import { Skipped } from '../../../harness/engine/check/check-signals.js';
import { check } from '../../../harness/engine/context/check.js';
import { followHistory } from '../../support/model-based/follow.js';
import { trails } from '../trails/trail-family.js';
import { create, tag, untag } from '../trails/trail-steps.js';

const one = { Key: 'one', Value: '1' };
const two = { Key: 'two', Value: '2' };

/** Tags that were added are there, and adding again overwrites. */
export const added = check({
  id: 'AddTags/lifecycle/adds-and-overwrites',
  title: 'added tags are listed, and adding a key again overwrites its value',
  requirements: ['tags.add.visible', 'tags.add.overwrite'],
  body: (t) => followHistory(t, trails, [create(), tag([one]), tag([two]), tag([{ Key: 'two', Value: 'changed' }])]),
});

/** A tag needs no value, and does not get one. */
export const withoutValue = check({
  id: 'AddTags/lifecycle/no-value',
  title: 'a tag that is added without a value is listed without a value',
  requirements: ['tags.add.no-value'],
  body: (t) => followHistory(t, trails, [create(), tag([{ Key: 'bare' }])]),
});

/** Each resource that is asked for has an entry of its own, with its own tags. */
export const several = check({
  id: 'ListTags/lifecycle/several',
  title: 'returns one entry for each of two resources, with its tags',
  requirements: ['tags.list.several'],
  body: async (t) => {
    const made = await t.trails.createSeveral(2);
    const [first, second] = await Promise.all(made.map((trail) => t.trails.arnOf(trail)));
    if (first === undefined || second === undefined)
      throw new Skipped('the quota of the account does not allow two trails');
    await t.prepare('AddTags', { ResourceId: first, TagsList: [one] });
    await t.prepare('AddTags', { ResourceId: second, TagsList: [two] });
    await t.readBack('ListTags', { ResourceIdList: [first, second] }, (shown) => {
      if (
        t.recordObjection(shown, 'ResourceTagList[].ResourceId') ||
        t.recordObjection(shown, 'ResourceTagList[].TagsList')
      )
        return;
      const list = Array.isArray(shown.body.ResourceTagList) ? shown.body.ResourceTagList.filter(isJsonObject) : [];
      const told = JSON.stringify([first, second].map((arn) => tagsOf(list, arn)));
      const right = JSON.stringify([[[one.Key]], [[two.Key]]]);
      const requirement = 'tags.list.several';
      t.expect(
        told === right,
        { path: 'ResourceTagList', expected: `the tags ${right}`, actual: told, requirement },
        shown,
      );
    });
  },
});

/** Removed tags are gone, the others stay. */
export const removed = check({
  id: 'RemoveTags/lifecycle/removes',
  title: 'removed tags are no longer listed, the others are',
  requirements: ['tags.remove.gone', 'tags.remove.absent'],
  body: (t) => followHistory(t, trails, [create(), tag([one, two]), untag(['one']), untag(['never-there'])]),
});

/** Tags given at creation are there. */
export const atCreation = check({
  id: 'ListTags/lifecycle/tags-of-creation',
  title: 'the tags of a created trail are listed',
  requirements: ['tags.create.visible'],
  body: (t) => followHistory(t, trails, [create({}, [{ Key: 'made', Value: 'with it' }])]),
});

/** The keys of the tags in each entry that a resource has. */
function tagsOf(list: readonly JsonObject[], arn: string): unknown[][] {
  const entries = list.filter(({ ResourceId }) => ResourceId === arn);
  return entries.map(({ TagsList }) =>
    Array.isArray(TagsList) ? TagsList.filter(isJsonObject).map(({ Key }) => Key) : [],
  );
}
