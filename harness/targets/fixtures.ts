import { isSuccess } from '../wire/error-code.js';
import { type Exchange, isAnswered } from '../wire/exchange.js';
import { iamRequest } from './iam-request.js';
import type { Ledger } from './ledger.js';
import { namedSurroundings, type Surroundings, surroundingNames } from './surroundings.js';
import type { Target } from './target.js';

/** Something outside CloudTrail that a check needs: what it is called, or why there is none. */
export type Fixture = { value: string; made?: Exchange } | { missing: string };

/** The fixtures of a run, each made when it is first needed. */
export interface Fixtures {
  /** An S3 bucket that CloudTrail may write to. */
  bucket(): Promise<Fixture>;
  /** The ARN of an IAM role that CloudTrail may assume, in the account and partition of another ARN. */
  role(beside: string): Promise<Fixture>;
  /** The id of a member account of the organization; only a user can know one. */
  memberAccount(): Fixture;
  /** What else errors take to be provoked. */
  readonly surroundings: Surroundings;
}

/** Names that `--fixture name=value` knows. */
export const fixtureNames = ['bucket', 'role', 'member-account', ...surroundingNames] as const;

/**
 * Fixtures named by the user are taken as they are and never changed. A bucket nobody named is made through S3 on the
 * same endpoint, and a role through IAM, where the endpoint offers that; on AWS they have to be named.
 */
export function createFixtures(options: {
  target: Target;
  ledger: Ledger;
  run: string;
  named: Readonly<Record<string, string>>;
}): Fixtures {
  const { target, ledger, run, named } = options;
  let bucket: Promise<Fixture> | undefined;
  async function makeBucket(): Promise<Fixture> {
    if (named.bucket) return { value: named.bucket };
    if (target.settings.kind === 'aws')
      return { missing: 'it needs a bucket that CloudTrail may write to: --fixture bucket=NAME' };
    const resource = { kind: 'bucket', id: `ctc-${run}-bucket` } as const;
    ledger.own(resource);
    const exchange = await target.neighbour({
      service: 's3',
      method: 'PUT',
      path: `/${resource.id}`,
      body: bucketConfiguration(target.settings.region),
    });
    if (isAnswered(exchange) && isSuccess(exchange.result)) return { value: resource.id, made: exchange };
    if (isAnswered(exchange)) ledger.settle(resource);
    const how = isAnswered(exchange) ? `HTTP ${exchange.result.status}` : exchange.result.message;
    return { missing: `the endpoint makes no S3 bucket (${how}), and none was named: --fixture bucket=NAME` };
  }
  let role: Promise<Fixture> | undefined;
  async function makeRole(beside: string): Promise<Fixture> {
    if (named.role) return { value: named.role };
    const [, partition = '', , , account = ''] = beside.split(':');
    if (target.settings.kind === 'aws' || account === '')
      return { missing: 'it needs a role that CloudTrail may assume: --fixture role=ARN' };
    const resource = { kind: 'role', id: `ctc-${run}-role` } as const;
    ledger.own(resource);
    const exchange = await target.neighbour(
      iamRequest({
        Action: 'CreateRole',
        RoleName: resource.id,
        AssumeRolePolicyDocument: JSON.stringify(trustPolicy),
      }),
    );
    if (isAnswered(exchange) && isSuccess(exchange.result))
      return { value: `arn:${partition}:iam::${account}:role/${resource.id}`, made: exchange };
    if (isAnswered(exchange)) ledger.settle(resource);
    const how = isAnswered(exchange) ? `HTTP ${exchange.result.status}` : exchange.result.message;
    return { missing: `the endpoint makes no IAM role (${how}), and none was named: --fixture role=ARN` };
  }
  return {
    surroundings: namedSurroundings(named, target.settings),
    bucket() {
      bucket ??= makeBucket();
      return bucket;
    },
    role(beside) {
      role ??= makeRole(beside);
      return role;
    },
    memberAccount() {
      const account = named['member-account'];
      if (account) return { value: account };
      return { missing: 'it needs an account of the organization to register: --fixture member-account=ID' };
    },
  };
}

/** S3 wants the Region named everywhere but in us-east-1, where it must not be (API_CreateBucket of S3). */
function bucketConfiguration(region: string): string {
  if (region === 'us-east-1') return '';
  return `<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`;
}

/** Who may assume a role that a federation or an import is given. */
const trustPolicy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'cloudtrail.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};
