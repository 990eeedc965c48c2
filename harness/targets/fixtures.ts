import { isSuccess } from '../wire/error-code.js';
import { type Exchange, isAnswered } from '../wire/exchange.js';
import type { Ledger } from './ledger.js';
import type { Target } from './target.js';

/** Something outside CloudTrail that a check needs: what it is called, or why there is none. */
export type Fixture = { value: string; made?: Exchange } | { missing: string };

/** The fixtures of a run, each made when it is first needed. */
export interface Fixtures {
  /** An S3 bucket that CloudTrail may write to. */
  bucket(): Promise<Fixture>;
}

/** Names that `--fixture name=value` knows. */
export const fixtureNames = ['bucket'] as const;

/**
 * Fixtures named by the user are taken as they are and never changed. A bucket nobody named is made through S3 on the
 * same endpoint, where the endpoint offers that; on AWS it has to be named.
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
  return {
    bucket() {
      bucket ??= makeBucket();
      return bucket;
    },
  };
}

/** S3 wants the Region named everywhere but in us-east-1, where it must not be (API_CreateBucket of S3). */
function bucketConfiguration(region: string): string {
  if (region === 'us-east-1') return '';
  return `<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`;
}
