import { bucketFixture } from './fixtures/bucket-fixture.js';
import type { Fixture, FixtureSource } from './fixtures/fixture.js';
import { keyFixture } from './fixtures/key-fixture.js';
import { logGroupFixture } from './fixtures/log-group-fixture.js';
import { roleFixture } from './fixtures/role-fixture.js';
import { topicFixture } from './fixtures/topic-fixture.js';
import { namedSurroundings, type Surroundings, surroundingNames } from './surroundings.js';

/** The fixtures of a run, each made when it is first needed. */
export interface Fixtures {
  /** An S3 bucket that CloudTrail may write to. */
  bucket(): Promise<Fixture>;
  /** The ARN of an IAM role that CloudTrail may assume; where there is another ARN of the account, beside that one. */
  role(beside?: string): Promise<Fixture>;
  /** The name or ARN of an SNS topic that CloudTrail may publish to. */
  topic(): Promise<Fixture>;
  /** A KMS key, in one of the forms that KmsKeyId takes, that CloudTrail may encrypt with. */
  key(): Promise<Fixture>;
  /** The ARN of a CloudWatch Logs log group. */
  logGroup(): Promise<Fixture>;
  /** The ARN of an IAM role that CloudTrail may assume and that may write to the log group. */
  logRole(): Promise<Fixture>;
  /** The id of a member account of the organization; only a user can know one. */
  memberAccount(): Fixture;
  /** What else errors take to be provoked. */
  readonly surroundings: Surroundings;
}

/** Names that `--fixture name=value` knows. */
export const fixtureNames = [
  'bucket',
  'role',
  'topic',
  'key',
  'log-group',
  'log-role',
  'member-account',
  ...surroundingNames,
] as const;

/**
 * Fixtures named by the user are taken as they are and never changed. Those that nobody named are made through the
 * neighbours of CloudTrail on the same endpoint, where it offers them; on AWS they have to be named.
 */
export function createFixtures(source: FixtureSource): Fixtures {
  const { named } = source;
  let made: Promise<Fixture> | undefined;
  const role = (beside?: string): Promise<Fixture> => {
    made ??= roleFixture(source, beside);
    return made;
  };
  const logRole = async (): Promise<Fixture> => (named['log-role'] ? { value: named['log-role'] } : role());
  return {
    surroundings: namedSurroundings(named, source.target.settings),
    bucket: once(() => bucketFixture(source)),
    role,
    topic: once(() => topicFixture(source)),
    key: once(() => keyFixture(source)),
    logGroup: once(() => logGroupFixture(source, logRole)),
    logRole,
    memberAccount() {
      const account = named['member-account'];
      if (account) return { value: account };
      return { missing: 'it needs an account of the organization to register: --fixture member-account=ID' };
    },
  };
}

function once<T>(get: () => Promise<T>): () => Promise<T> {
  let got: Promise<T> | undefined;
  return () => {
    got ??= get();
    return got;
  };
}
