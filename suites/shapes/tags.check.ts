import { rejects } from './rejects.js';
import { validRequest } from './valid-request.js';

const noArn = {
  slug: 'malformed-arn',
  title: 'a resource id that is not an ARN',
  requirement: 'tags.arn.malformed',
  codes: ['CloudTrailARNInvalidException'],
};

/** Tags, called as documented on a trail of our own. */
export const valid = [
  validRequest('AddTags', async (t) => {
    const arn = await t.trails.arnOf(await t.trails.create());
    await t.accepted('AddTags', { ResourceId: arn, TagsList: [{ Key: 'purpose', Value: 'conformance' }] });
  }),
  validRequest('RemoveTags', async (t) => {
    const arn = await t.trails.arnOf(await t.trails.create({ TagsList: [{ Key: 'purpose', Value: 'conformance' }] }));
    await t.accepted('RemoveTags', { ResourceId: arn, TagsList: [{ Key: 'purpose' }] });
  }),
  validRequest('ListTags', async (t) => {
    const arn = await t.trails.arnOf(await t.trails.create());
    await t.accepted('ListTags', { ResourceIdList: [arn] });
  }),
];

/** Tags, called in a way that the service refuses. */
export const refused = [
  rejects('AddTags', { ...noArn, input: { ResourceId: 'no-arn-at-all', TagsList: [{ Key: 'a', Value: 'b' }] } }),
  rejects('RemoveTags', { ...noArn, input: { ResourceId: 'no-arn-at-all', TagsList: [{ Key: 'a' }] } }),
  rejects('ListTags', { ...noArn, input: { ResourceIdList: ['no-arn-at-all'] }, access: 'read-only' }),
];
