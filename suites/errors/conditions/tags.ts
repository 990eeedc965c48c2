import type { JsonObject } from '../../../common/json.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { ownTrail } from '../../support/resources/own-arns.js';
import { plainRequest, requestOn } from '../../support/scenarios/requests.js';
import { nobodysToken } from '../../support/test-data/nobodys.js';
import type { Condition } from '../condition.js';
import { provocation } from '../provocation.js';

const twice = [
  { Key: 'twice', Value: 'once' },
  { Key: 'twice', Value: 'again' },
];
const tooMany = Array.from({ length: 51 }, (_, n) => ({ Key: `key-${n}`, Value: 'x' }));

type Creator = 'CreateTrail' | 'CreateEventDataStore' | 'CreateDashboard' | 'CreateChannel';

/** A request that creates something with tags. */
async function creation(t: CheckContext, operation: Creator, tags: JsonObject[]): Promise<JsonObject> {
  const request = await plainRequest(t, operation);
  return operation === 'CreateChannel' ? { ...request, Tags: tags } : { ...request, TagsList: tags };
}

/** Something that is made with a tag twice. */
export const tagTwice: Condition<Creator> = {
  slug: 'tag-twice',
  title: 'a duplicate tag key',
  requirement: 'tags.create.invalid',
  access: (operation) => (operation === 'CreateChannel' ? 'full' : undefined),
  provoke: async (t, operation) => provocation(t, operation, await creation(t, operation, twice)),
};

/** Something that is made with 51 tags. */
export const tooManyTags: Condition<'CreateTrail' | 'CreateChannel'> = {
  slug: 'too-many-tags',
  title: 'more than 50 tags',
  requirement: (operation) => (operation === 'CreateTrail' ? 'trail.create.tags-quota' : 'tags.channel.quota'),
  asksAbout: ['quota.tags'],
  access: (operation) => (operation === 'CreateChannel' ? 'full' : undefined),
  provoke: async (t, operation) => provocation(t, operation, await creation(t, operation, tooMany)),
};

/** Tags that are added to a trail, or taken from it, and break a rule. */
function onTrail<O extends 'AddTags' | 'RemoveTags'>(
  slug: string,
  title: string,
  requirement: string,
  TagsList: JsonObject[],
  asksAbout: readonly string[] = [],
): Condition<O> {
  return {
    slug,
    title,
    requirement,
    asksAbout,
    async provoke(t, operation) {
      const request = await requestOn(t, operation, 'tagged', (await ownTrail(t)).arn);
      return provocation(t, operation, { ...request, TagsList });
    },
  };
}

/** A tag that is added twice in one call. */
export const addedTwice = onTrail<'AddTags'>('tag-twice', 'a duplicate tag key', 'tags.add.invalid', twice);

/** More tags than a resource may have. */
export const addedTooMany = onTrail<'AddTags'>('too-many-tags', 'more than 50 tags', 'tags.add.quota', tooMany, [
  'quota.tags',
]);

/** A tag to remove whose key no tag could have. */
export const removedBadKey = onTrail<'RemoveTags'>('long-key', 'a tag key of 129 characters', 'tags.remove.invalid', [
  { Key: 'k'.repeat(129) },
]);

/** A token that no answer of ListTags gave. */
export const tagsToken: Condition<'ListTags'> = {
  slug: 'unknown-token',
  title: 'an unknown token',
  requirement: 'tags.list.token',
  access: 'standard',
  provoke: async (t, operation) => ({
    input: { ...(await plainRequest(t, operation)), NextToken: nobodysToken },
  }),
};
