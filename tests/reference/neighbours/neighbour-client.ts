import { ACCOUNT, type Answer, authorization, type useReference } from '../reference-client.js';

type Raw = ReturnType<typeof useReference>['raw'];

/** The trust policy that lets CloudTrail assume a role. */
export const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'cloudtrail.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

/** A policy of one statement about CloudTrail. */
export function policy(Effect: 'Allow' | 'Deny', ...Action: string[]): string {
  const Principal = { Service: 'cloudtrail.amazonaws.com' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect, Principal, Action, Resource: '*' }] });
}

/** Calls to the services beside CloudTrail, as their clients make them. */
export function neighbourClient(raw: Raw) {
  function query(service: string, parameters: Record<string, string>, region = 'us-east-1') {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      authorization: authorization(region, service),
    };
    return raw({ headers, body: new URLSearchParams(parameters).toString() });
  }

  function json(service: string, target: string, input: object, region = 'us-east-1') {
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': target,
      authorization: authorization(region, service),
    };
    return raw({ headers, body: JSON.stringify(input) });
  }

  async function key(more: object = {}, region?: string): Promise<Answer> {
    return (await json('kms', 'TrentService.CreateKey', more, region)).json.KeyMetadata!;
  }

  return {
    query,
    json,
    key,
    topic: (Name: string, region?: string) =>
      query('sns', { Action: 'CreateTopic', Version: '2010-03-31', Name }, region),
    alias: (AliasName: string, TargetKeyId: unknown) =>
      json('kms', 'TrentService.CreateAlias', { AliasName, TargetKeyId }),
    logGroup: (logGroupName: string, region?: string) =>
      json('logs', 'Logs_20140328.CreateLogGroup', { logGroupName }, region),
    role: (RoleName: string, AssumeRolePolicyDocument = TRUST) =>
      query('iam', { Action: 'CreateRole', Version: '2010-05-08', RoleName, AssumeRolePolicyDocument }),
    rolePolicy: (RoleName: string, PolicyDocument: string) =>
      query('iam', { Action: 'PutRolePolicy', RoleName, PolicyName: 'p', PolicyDocument }),
    /** The members that send a trail's events to a log group. */
    delivery: (group: string, role: string) => ({
      CloudWatchLogsLogGroupArn: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:${group}:*`,
      CloudWatchLogsRoleArn: `arn:aws:iam::${ACCOUNT}:role/${role}`,
    }),
  };
}
