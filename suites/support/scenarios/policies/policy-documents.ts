import { accountOf } from '../../resources/store-policy.js';

const document = (...Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement });

/** Policies of other accounts' principals would have to name accounts that are there: the caller's own is. */
const callers = (arn: string) => ({ AWS: [`arn:${arn.split(':')[1]}:iam::${accountOf(arn)}:root`] });

/** What CloudTrail does in its own name, for one dashboard. */
const forDashboard = (arn: string) => ({
  Principal: { Service: 'cloudtrail.amazonaws.com' },
  Condition: { StringEquals: { 'AWS:SourceArn': arn, 'AWS:SourceAccount': accountOf(arn) } },
});

// The forms are those of the user guide, page security_iam_resource-based-policy-examples.

/** The policy of an event data store: who else may query it, and which dashboard. */
export function policyOfStore(Resource: string, dashboardArn: string): string {
  const Action = ['cloudtrail:GetEventDataStore', 'cloudtrail:StartQuery', 'cloudtrail:GetQueryResults'];
  return document(
    { Sid: 'Callers', Effect: 'Allow', Principal: callers(Resource), Action, Resource },
    { Sid: 'Dashboard', Effect: 'Allow', Action: 'cloudtrail:StartQuery', Resource, ...forDashboard(dashboardArn) },
  );
}

/** The policy of a dashboard: that CloudTrail may refresh it by its schedule. */
export function policyOfDashboard(Resource: string): string {
  const Action = 'cloudtrail:StartDashboardRefresh';
  return document({ Sid: 'Schedule', Effect: 'Allow', Action, Resource, ...forDashboard(Resource) });
}

/** The policy of a channel: who may put events, in as many statements as it may have (policies.channel.form). */
export function policyOfChannel(Resource: string): string {
  const statements = Array.from({ length: 20 }, (_, index) => ({
    Sid: `Partner${index}`,
    Effect: 'Allow',
    Principal: callers(Resource),
    Action: 'cloudtrail-data:PutAuditEvents',
    Resource,
    Condition: { StringEquals: { 'cloudtrail:ExternalId': `partner-${index}` } },
  }));
  return document(...statements);
}
