import { check } from '../../harness/engine/check.js';
import { followHistory } from '../histories/follow.js';
import { trails } from './trail-family.js';
import { create, tag, untag } from './trail-steps.js';

const one = { Key: 'one', Value: '1' };
const two = { Key: 'two', Value: '2' };

/** Tags that were added are there, and adding again overwrites. */
export const added = check({
  id: 'AddTags/lifecycle/adds-and-overwrites',
  title: 'added tags are listed, and adding one again overwrites it',
  requirements: ['tags.add.visible', 'tags.add.overwrite'],
  body: (t) => followHistory(t, trails, [create(), tag([one]), tag([two]), tag([{ Key: 'two', Value: 'changed' }])]),
});

/** Removed tags are gone, the others stay. */
export const removed = check({
  id: 'RemoveTags/lifecycle/removes',
  title: 'removed tags are gone, the others stay',
  requirements: ['tags.remove.gone', 'tags.remove.absent'],
  body: (t) => followHistory(t, trails, [create(), tag([one, two]), untag(['one']), untag(['never-there'])]),
});

/** Tags given at creation are there. */
export const atCreation = check({
  id: 'ListTags/lifecycle/tags-of-creation',
  title: 'the tags that a trail was made with are listed',
  requirements: ['tags.create.visible'],
  body: (t) => followHistory(t, trails, [create({}, [{ Key: 'made', Value: 'with it' }])]),
});
