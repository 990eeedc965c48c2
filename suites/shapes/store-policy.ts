/**
 * The policy of an event data store that lets CloudTrail run the queries of a dashboard, in the form that the user guide
 * gives it (page security_iam_resource-based-policy-examples).
 */
export function storePolicy(storeArn: string, dashboardArn: string): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Dashboard',
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: 'cloudtrail:StartQuery',
        Resource: storeArn,
        Condition: { StringEquals: { 'AWS:SourceArn': dashboardArn, 'AWS:SourceAccount': storeArn.split(':')[4] } },
      },
    ],
  });
}
