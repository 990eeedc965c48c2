import type { CheckContext } from '../../../harness/engine/context/check-context.js';

/** A trail that selects data events as well as management events. It does not log, so that nothing is delivered, nor billed. */
export async function ownDataTrail(t: CheckContext): Promise<{ name: string; arn: string }> {
  const trail = await t.trails.create();
  const arn = await t.trails.arnOf(trail);
  const DataResources = [{ Type: 'AWS::S3::Object', Values: [`arn:${arn.split(':')[1]}:s3`] }];
  await t.prepare('PutEventSelectors', {
    TrailName: trail.name,
    EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true, DataResources }],
  });
  return { name: trail.name, arn };
}
