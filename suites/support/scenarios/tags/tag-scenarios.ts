import { isJsonObject, type Json, type JsonObject } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { shownState } from '../../reads/shown-state.js';
import { stateOfTags } from '../../reads/state-of-request.js';
import type { Scenario, Scenarios } from '../scenario.js';
import { everyTag } from './every-tag.js';

const purpose = { Key: 'purpose', Value: 'conformance' };

/** Adds a tag to what has an ARN. */
const withPurpose = (ResourceId: string) => ({ ResourceId, TagsList: [purpose] });

/** Takes that tag away again, by its key. */
const withoutPurpose = (ResourceId: string) => ({ ResourceId, TagsList: [{ Key: purpose.Key }] });

const addTags = {
  operation: 'AddTags',
  access: 'standard',
  fixed: ['ResourceId'],
  echoes: {},
  repeatable: true,
  async arrange(t) {
    const arn = await t.trails.arnOf(await t.trails.create());
    const [withoutValue] = everyTag;
    return {
      requests: [
        { ResourceId: arn, TagsList: [withoutValue!] },
        { ResourceId: arn, TagsList: everyTag },
      ],
      revert: (request) => removeAllTags(t, arn, request),
      state: (request) => shownTags(t, arn, request),
    };
  },
  on: { tagged: withPurpose },
  stateOf: stateOfTags,
  plain: async (t) => withPurpose(await t.trails.arnOf(await t.trails.create())),
} satisfies Scenario<'AddTags'>;

/** The trail has every tag; those that are removed come back afterwards. */
const removeTags = {
  operation: 'RemoveTags',
  access: 'standard',
  fixed: ['ResourceId'],
  echoes: {},
  repeatable: true,
  async arrange(t) {
    const arn = await t.trails.arnOf(await t.trails.create());
    const tagAll = async () => void (await t.prepare('AddTags', { ResourceId: arn, TagsList: everyTag }));
    await tagAll();
    return {
      requests: [withoutPurpose(arn), { ResourceId: arn, TagsList: everyTag }],
      revert: tagAll,
      state: (request) => shownTags(t, arn, request),
    };
  },
  on: { tagged: withoutPurpose },
  stateOf: stateOfTags,
  plain: async (t) => withoutPurpose(await t.trails.arnOf(await t.trails.create({ TagsList: [purpose] }))),
} satisfies Scenario<'RemoveTags'>;

const listTags = {
  operation: 'ListTags',
  access: 'standard',
  fixed: ['ResourceIdList'],
  echoes: {},
  repeatable: true,
  async arrange(t) {
    const arn = await t.trails.arnOf(await t.trails.create({ TagsList: everyTag }));
    return { requests: [{ ResourceIdList: [arn] }] };
  },
  on: { tagged: (ResourceId) => ({ ResourceIdList: [ResourceId] }) },
  plain: async (t) => ({ ResourceIdList: [await t.trails.arnOf(await t.trails.create())] }),
} satisfies Scenario<'ListTags'>;

/** Takes all tags off a trail that had none, and what a request that should have been refused put elsewhere. */
async function removeAllTags(t: CheckContext, arn: string, { ResourceId, TagsList }: JsonObject): Promise<void> {
  const there = await tagsOf(t, arn);
  const keys = Array.isArray(there) ? keysOf(there) : keysOf(everyTag);
  if (keys.length > 0) await t.prepare('RemoveTags', { ResourceId: arn, TagsList: keys });
  if (ResourceId === arn || typeof ResourceId !== 'string') return;
  await t.call('RemoveTags', { ResourceId, TagsList: Array.isArray(TagsList) ? keysOf(TagsList) : keysOf(everyTag) });
}

/** The tags of the trail, and those of the ARN that a request names, should that be another. */
async function shownTags(t: CheckContext, arn: string, { ResourceId }: JsonObject): Promise<Json> {
  const own = await tagsOf(t, arn);
  return typeof ResourceId === 'string' && ResourceId !== arn ? [own, await tagsOf(t, ResourceId)] : own;
}

/** The tags that ListTags shows of a resource, sorted, since their order means nothing. */
async function tagsOf(t: CheckContext, arn: string): Promise<Json> {
  return shownState(t, 'ListTags', { ResourceIdList: [arn] }, ({ ResourceTagList }) => {
    const lists = Array.isArray(ResourceTagList) ? ResourceTagList.filter(isJsonObject) : [];
    const tags = lists.flatMap(({ TagsList }) => (Array.isArray(TagsList) ? TagsList : []));
    return tags.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  });
}

function keysOf(tags: readonly Json[]): JsonObject[] {
  const keys = tags.filter(isJsonObject).flatMap(({ Key }) => (typeof Key === 'string' ? [Key] : []));
  return [...new Set(keys)].map((Key) => ({ Key }));
}

/** The tags of a trail. */
export const tagScenarios = {
  AddTags: addTags,
  RemoveTags: removeTags,
  ListTags: listTags,
} satisfies Partial<Scenarios>;
