import type { JsonObject } from '../../../../common/json.js';
import { without } from '../../../../common/without.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { neighbourArn } from '../../../support/resources/own-arns.js';
import { plainRequest } from '../../../support/scenarios/requests.js';
import { nobodysId } from '../../../support/test-data/nobodys.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../provocation.js';

type OnTrails = 'CreateTrail' | 'UpdateTrail';

/** A setting that is wrong, of a trail that is made or changed. */
function setting<O extends OnTrails = OnTrails>(condition: {
  slug: string;
  title: string;
  requirement: Condition<O>['requirement'];
  also?: readonly string[];
  settings: (t: CheckContext) => JsonObject | Promise<JsonObject>;
}): Condition<O> {
  const { settings, ...rest } = condition;
  return {
    ...rest,
    access: 'standard',
    async provoke(t, operation) {
      const wrong = await settings(t);
      // Nothing of a trail that is there is changed but what is wrong.
      const request = without(
        await plainRequest(t, operation),
        ...(operation === 'UpdateTrail' ? ['S3KeyPrefix'] : []),
      );
      return provocation(t, operation, { ...request, ...wrong });
    },
  };
}

/** `trail.create.x` and `trail.update.x`. */
const either =
  (aspect: string) =>
  (operation: OnTrails): string =>
    `trail.${operation === 'CreateTrail' ? 'create' : 'update'}.${aspect}`;

/** Settings of trails that are wrong by themselves, and need nothing around. */
export const trailSettings = {
  bucketName: setting({
    slug: 'bad-bucket-name',
    title: 'a bucket name that S3 does not allow',
    requirement: either('bucket-name'),
    settings: () => ({ S3BucketName: 'ctc..two-dots-in-a-row' }),
  }),
  missingBucket: setting({
    slug: 'missing-bucket',
    title: 'a bucket that does not exist',
    requirement: either('bucket-missing'),
    settings: (t) => ({ S3BucketName: `${t.freshName()}-no-such-bucket` }),
  }),
  longPrefix: setting({
    slug: 'long-prefix',
    title: 'a key prefix of 201 characters',
    requirement: either('prefix'),
    settings: () => ({ S3KeyPrefix: 'p'.repeat(201) }),
  }),
  longTopicName: setting({
    slug: 'long-topic-name',
    title: 'a topic name of 257 characters',
    requirement: either('topic-name'),
    settings: () => ({ SnsTopicName: 't'.repeat(257) }),
  }),
  missingTopic: setting({
    slug: 'missing-topic',
    title: 'a topic that does not exist',
    requirement: either('topic-policy'),
    settings: (t) => ({ SnsTopicName: `${t.freshName()}-no-such-topic` }),
  }),
  noKey: setting({
    slug: 'no-key',
    title: 'a malformed key id',
    requirement: either('key-invalid'),
    settings: (t) => ({ KmsKeyId: `arn:aws:sns:${t.session.target.settings.region}:123456789012:no-key` }),
  }),
  missingKey: setting({
    slug: 'missing-key',
    title: 'a key that does not exist',
    requirement: either('key-missing'),
    settings: () => ({ KmsKeyId: nobodysId }),
  }),
  groupWithoutRole: setting({
    slug: 'log-group-without-role',
    title: 'a log group without a role',
    requirement: 'trail.logs.role-missing',
    settings: async (t) => ({ CloudWatchLogsLogGroupArn: await logGroup(t) }),
  }),
  malformedLogGroup: setting<'UpdateTrail'>({
    slug: 'malformed-log-group',
    title: 'a malformed log group ARN',
    requirement: 'trail.logs.group-malformed',
    settings: async (t) => ({
      CloudWatchLogsLogGroupArn: 'no-log-group',
      CloudWatchLogsRoleArn: await neighbourArn(t, 'iam', 'role/ctc-any-role', ''),
    }),
  }),
  roleNotAssumed: setting<'CreateTrail'>({
    slug: 'log-role-not-assumed',
    title: 'a log role that does not exist, so CloudTrail cannot assume it',
    requirement: 'trail.create.logs-role',
    settings: async (t) => {
      const { group, role } = await t.fixtures.logGroup();
      const path = role.slice(0, role.lastIndexOf('/') + 1);
      return { CloudWatchLogsLogGroupArn: group, CloudWatchLogsRoleArn: `${path}${t.freshName()}` };
    },
  }),
  notGlobal: setting({
    slug: 'multi-region-without-global-events',
    title: 'a multi-Region trail without global service events',
    requirement: 'trail.multi-region.global-events',
    settings: () => ({ IsMultiRegionTrail: true, IncludeGlobalServiceEvents: false }),
  }),
};

/** Settings of trails that point at something which shuts CloudTrail out. */
export const closedSettings = {
  bucket: setting({
    slug: 'closed-bucket',
    title: 'a bucket whose policy denies CloudTrail',
    requirement: either('bucket-policy'),
    settings: async (t) => ({ S3BucketName: await t.dependencies.closedBucket() }),
  }),
  key: setting({
    slug: 'closed-key',
    title: 'a key whose policy denies CloudTrail',
    requirement: either('key-policy'),
    settings: async (t) => ({ KmsKeyId: await t.dependencies.closedKey() }),
  }),
  disabledKey: setting({
    slug: 'disabled-key',
    title: 'a key that is disabled',
    requirement: 'access.key-unusable',
    settings: async (t) => ({ KmsKeyId: await t.dependencies.disabledKey() }),
  }),
  logRole: setting<'CreateTrail'>({
    slug: 'closed-log-group',
    title: 'a role without permission to write to the log group',
    requirement: 'trail.create.logs-permission',
    settings: async (t) => {
      const { group, role } = await t.dependencies.closedLogGroup(await neighbourArn(t, 'logs', 'log-group'));
      return { CloudWatchLogsLogGroupArn: group, CloudWatchLogsRoleArn: role };
    },
  }),
};

/** The ARN of a log group of the account, in the form that CloudTrail takes. */
function logGroup(t: CheckContext): Promise<string> {
  return neighbourArn(t, 'logs', `log-group:${t.freshName()}:*`);
}
