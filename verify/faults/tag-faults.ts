import { isJsonObject, type JsonObject } from '../../common/json.js';
import { lose } from '../transformers/lists/lose.js';
import { repeat } from '../transformers/lists/repeat.js';
import { refuse } from '../transformers/requests/refuse.js';
import { rewrite } from '../transformers/requests/rewrite.js';
import { when } from '../transformers/requests/when.js';
import { whenRight } from '../transformers/requests/when-right.js';
import { forget } from '../transformers/state/forget.js';
import { ignore } from '../transformers/state/ignore.js';
import type { OtherCall } from '../transformers/state/other-call.js';
import { precede } from '../transformers/state/precede.js';
import type { Fault } from './fault.js';
import { unlessRefused } from './rules/unless-refused.js';
import { semantic } from './semantic.js';

const tagsOf: OtherCall = ({ ResourceId = '' }) => ['ListTags', { ResourceIdList: [ResourceId] }];

/** Faults in tags. */
export const tagFaults: readonly Fault[] = [
  semantic('AddTags', 'forgotten', {
    select: unlessRefused('AddTags'),
    expects: ['sets/Tags'],
    why: 'the call is there to keep clients quiet',
    transform: whenRight(forget(tagsOf)),
  }),
  semantic('AddTags', 'listed-twice', {
    sees: ['ListTags'],
    expects: ['sets/Tags'],
    why: 'a tag whose key is there is added all the same',
    transform: repeat('ResourceTagList[].TagsList'),
  }),
  semantic('AddTags', 'last-not-listed', {
    sees: ['ListTags'],
    // Those of the protocol miss a text that is not there at all.
    select: unlessRefused('AddTags'),
    expects: ['sets/Tags'],
    why: 'the list ends one too early',
    transform: lose('ResourceTagList[].TagsList'),
  }),
  semantic('AddTags', 'replaces', {
    expects: ['sets/Tags'],
    why: 'the tags of a resource are put as a whole',
    transform: precede(({ ResourceId = '' }) => ['RemoveTags', { ResourceId, TagsList: [{ Key: 'one' }] }]),
  }),
  semantic('RemoveTags', 'forgotten', {
    select: unlessRefused('RemoveTags'),
    expects: ['clears/Tags'],
    why: 'the call is there to keep clients quiet',
    transform: whenRight(forget(tagsOf)),
  }),
  semantic('RemoveTags', 'removes-all', {
    expects: ['clears/Tags'],
    why: 'keys are not looked at',
    transform: whenRight(rewrite((input) => ({ ...input, TagsList: [{ Key: 'one' }, { Key: 'two' }] }))),
  }),
  semantic('RemoveTags', 'refuses-absent', {
    expects: ['idempotent/rejected'],
    why: 'a tag that is not there cannot be removed',
    transform: when(keyed('never-there'), refuse('InvalidTagParameterException')),
  }),
  semantic('CreateTrail', 'tags-ignored', {
    select: ['ListTags/lifecycle/*'],
    expects: ['sets/Tags'],
    why: 'tags are a call of their own',
    transform: ignore('TagsList'),
  }),
];

function keyed(key: string) {
  return ({ TagsList }: JsonObject): boolean =>
    Array.isArray(TagsList) && TagsList.some((tag) => isJsonObject(tag) && tag.Key === key);
}
