import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { EventDataStore } from '../../../harness/engine/resources/event-data-stores.js';

/**
 * The policy of an event data store that lets CloudTrail run the queries of dashboards, in the form that the user guide
 * gives it (page security_iam_resource-based-policy-examples).
 */
export function storePolicy(storeArn: string, ...dashboardArns: readonly string[]): string {
  const [only, ...others] = dashboardArns;
  const source = {
    'AWS:SourceArn': others.length > 0 ? dashboardArns : only,
    'AWS:SourceAccount': accountOf(storeArn),
  };
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Dashboard',
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: 'cloudtrail:StartQuery',
        Resource: storeArn,
        Condition: { StringEquals: source },
      },
    ],
  });
}

/** The account that an ARN names. */
export function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}

/**
 * Lets dashboards query the shared store. The check has the store's policy for itself until it ends, when there is none
 * any more, and its turn at queries. Blocks the check where the target refuses the policy.
 */
export async function letDashboardsQuery(
  t: CheckContext,
  { arn }: EventDataStore,
  ...dashboardArns: readonly string[]
): Promise<void> {
  await t.resources.takeTurn('store-policy');
  t.resources.keep({ kind: 'policy', id: arn });
  await t.prepare('PutResourcePolicy', { ResourceArn: arn, ResourcePolicy: storePolicy(arn, ...dashboardArns) });
  await t.resources.takeTurn('queries');
}
