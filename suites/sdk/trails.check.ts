import { nobodysName } from '../support/test-data/nobodys.js';
import { compareCalls, throughSdk } from './compare-calls.js';
import { sameAsRaw, sameCalls } from './same-as-raw.js';

const nobodys = { Name: nobodysName };

/** Reads of trails. */
export const reads = [
  sameCalls('DescribeTrails', 'read-only', {}, { trailNameList: [nobodysName], includeShadowTrails: false }),
  sameCalls('ListTrails', 'read-only', {}),
];

/** Reads and changes of a trail of our own; first of one that is not there. */
export const own = [
  { operation: 'GetTrail', member: 'Name', more: {} },
  { operation: 'GetTrailStatus', member: 'Name', more: {} },
  { operation: 'StartLogging', member: 'Name', more: {} },
  { operation: 'StopLogging', member: 'Name', more: {} },
  { operation: 'UpdateTrail', member: 'Name', more: { S3KeyPrefix: 'updated', IsMultiRegionTrail: false } },
  { operation: 'GetEventSelectors', member: 'TrailName', more: {} },
  {
    operation: 'PutEventSelectors',
    member: 'TrailName',
    more: { EventSelectors: [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true, DataResources: [] }] },
  },
  { operation: 'GetInsightSelectors', member: 'TrailName', more: {} },
  {
    operation: 'PutInsightSelectors',
    member: 'TrailName',
    more: { InsightSelectors: [{ InsightType: 'ApiCallRateInsight' }] },
  },
  { operation: 'GetEventConfiguration', member: 'TrailName', more: {} },
].map(({ operation, member, more }) =>
  sameAsRaw(operation, 'standard', async (t) => {
    await compareCalls(t, operation, { [member]: nobodysName, ...more });
    const { name } = await t.trails.create();
    await compareCalls(t, operation, { [member]: name, ...more });
  }),
);

/** What is done to a trail once only: it is done raw, undone, and done again through the SDK. */
export const once = [
  sameAsRaw('CreateTrail', 'standard', async (t) => {
    await compareCalls(t, 'CreateTrail', { Name: '', S3BucketName: 'ctc-any-bucket' });
    const S3BucketName = await t.fixtures.bucket();
    const { name: Name, created } = await t.trails.create();
    await t.prepare('DeleteTrail', { Name });
    await throughSdk(t, 'CreateTrail', { Name, S3BucketName }, created.judged);
  }),
  sameAsRaw('DeleteTrail', 'standard', async (t) => {
    await compareCalls(t, 'DeleteTrail', nobodys);
    const S3BucketName = await t.fixtures.bucket();
    const { name: Name } = await t.trails.create();
    const { judged } = await t.prepare('DeleteTrail', { Name });
    await t.prepare('CreateTrail', { Name, S3BucketName });
    await throughSdk(t, 'DeleteTrail', { Name }, judged);
  }),
];

/** Tags of a trail of our own; first of what is no resource. */
export const tags = [
  { operation: 'AddTags', more: { TagsList: [{ Key: 'purpose', Value: 'Prüfung' }] } },
  { operation: 'RemoveTags', more: { TagsList: [{ Key: 'purpose' }] } },
].map(({ operation, more }) =>
  sameAsRaw(operation, 'standard', async (t) => {
    await compareCalls(t, operation, { ResourceId: 'no-arn-at-all', ...more });
    const arn = await t.trails.arnOf(await t.trails.create({ TagsList: [{ Key: 'purpose', Value: 'conformance' }] }));
    await compareCalls(t, operation, { ResourceId: arn, ...more });
  }),
);

/** The tags of a trail, as a list in a list. */
export const listTags = sameAsRaw('ListTags', 'standard', async (t) => {
  await compareCalls(t, 'ListTags', { ResourceIdList: ['no-arn-at-all'] });
  const arn = await t.trails.arnOf(await t.trails.create({ TagsList: [{ Key: 'purpose', Value: 'Prüfung' }] }));
  await compareCalls(t, 'ListTags', { ResourceIdList: [arn] });
});
