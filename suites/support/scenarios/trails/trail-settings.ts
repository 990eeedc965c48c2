import type { JsonObject } from '../../../../common/json.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';

/**
 * Settings of trails that CreateTrail and UpdateTrail both take: between them every one, with both values of each switch.
 * A trail points at a topic, a key and a log group only where there are such things, and belongs to an organization only
 * where the user has named an account of one and lets the run do what is costly: its replicas appear in every account.
 */
export async function trailSettings(t: CheckContext): Promise<JsonObject[]> {
  return [
    {
      S3KeyPrefix: 'conformance/logs',
      IncludeGlobalServiceEvents: true,
      IsMultiRegionTrail: true,
      EnableLogFileValidation: true,
      RecursiveLogging: false,
    },
    {
      S3KeyPrefix: 'another-prefix',
      IncludeGlobalServiceEvents: false,
      IsMultiRegionTrail: false,
      EnableLogFileValidation: false,
      IsOrganizationTrail: false,
      RecursiveLogging: true,
    },
    ...(await topics(t)).map((SnsTopicName) => ({ SnsTopicName })),
    ...(await keys(t)).map((KmsKeyId) => ({ KmsKeyId })),
    ...(await logGroups(t)),
    ...organizations(t),
  ];
}

/** A topic of the user's in the form that the user chose, one of ours in both. */
async function topics(t: CheckContext): Promise<string[]> {
  const topic = await t.ifAvailable(() => t.fixtures.topic());
  if (topic === undefined) return [];
  return t.session.plan.fixtures.topic ? [topic] : [lastOf(topic, ':'), topic];
}

async function keys(t: CheckContext): Promise<string[]> {
  const key = await t.ifAvailable(() => t.fixtures.key());
  if (key === undefined) return [];
  return t.session.plan.fixtures.key ? [key] : [key, lastOf(key, '/')];
}

async function logGroups(t: CheckContext): Promise<JsonObject[]> {
  const logs = await t.ifAvailable(() => t.fixtures.logGroup());
  return logs ? [{ CloudWatchLogsLogGroupArn: logs.group, CloudWatchLogsRoleArn: logs.role }] : [];
}

function organizations({ session: { plan, fixtures } }: CheckContext): JsonObject[] {
  const declared = plan.capabilities?.includes('organizations') ?? true;
  const named = 'value' in fixtures.memberAccount();
  return plan.access === 'full' && declared && named ? [{ IsOrganizationTrail: true }] : [];
}

function lastOf(arn: string, separator: string): string {
  return arn.slice(arn.lastIndexOf(separator) + 1);
}
