import type { Json, JsonObject } from '../../../common/json.js';
import { check } from '../../../harness/engine/context/check.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { describeAnswer } from '../../../harness/validators/describe-answer.js';
import { isAnswered } from '../../../harness/wire/exchange.js';
import { ownTrail } from '../../support/resources/own-arns.js';

const operation = 'PutEventSelectors';
const mostResources = 250;

/**
 * Puts one selector, which has to be accepted; how it reads back, histories ask. One that is refused is the fault of the
 * member, whichever check met it. It takes the place of what was put before, which is no step of its history (`apart`).
 */
async function put(t: CheckContext, TrailName: string, selector: JsonObject, requirement: string): Promise<void> {
  const EventSelectors = [{ ReadWriteType: 'All', IncludeManagementEvents: true, ...selector }];
  const judged = await t.call(operation, { TrailName, EventSelectors });
  if (t.recordIfUnanswered(judged) || !isAnswered(judged.exchange) || judged.exchange.result.isSuccess) return;
  const actual = describeAnswer(judged.exchange.result);
  const what = { path: 'EventSelectors', expected: `accepted: ${shortened(selector)}`, actual, requirement };
  t.missed({ operation, rule: 'refused-member' }, what, judged);
}

function shortened(selector: JsonObject): string {
  const text = JSON.stringify(selector);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

const resources = (Type: string, Values: readonly string[]): JsonObject => ({
  DataResources: [{ Type, Values: [...Values] }],
});

/** Which values data resources have, by the type that they are of. */
export const values = check({
  id: 'PutEventSelectors/lifecycle/data-resources',
  title: 'accepts data resources by ARN, by prefix, and as all resources of a type',
  requirements: ['selectors.s3.values', 'selectors.lambda.all', 'selectors.dynamodb.all'],
  body: async (t) => {
    const { name, arn } = await ownTrail(t);
    const bucket = await t.fixtures.bucket();
    const partition = arn.split(':')[1];
    const objects = [`arn:${partition}:s3`, `arn:${partition}:s3:::`, `${bucket}/`, `${bucket}/prefix`].map((value) =>
      value.startsWith('arn:') ? value : `arn:${partition}:s3:::${value}`,
    );
    const asked: [string, string, string][] = [
      ...objects.map((value): [string, string, string] => ['selectors.s3.values', 'AWS::S3::Object', value]),
      ['selectors.lambda.all', 'AWS::Lambda::Function', `arn:${partition}:lambda`],
      ['selectors.dynamodb.all', 'AWS::DynamoDB::Table', `arn:${partition}:dynamodb`],
    ];
    for (const [requirement, Type, value] of asked) {
      await t.apart(() => put(t, name, resources(Type, [value]), requirement));
    }
  },
});

/** Sources whose management events are left out. */
export const sources = check({
  id: 'PutEventSelectors/lifecycle/excluded-sources',
  title: 'accepts the exclusion of KMS and RDS Data management events, and an empty exclusion list',
  requirements: ['selectors.excluded-sources'],
  body: async (t) => {
    const { name } = await t.trails.create();
    const requirement = 'selectors.excluded-sources';
    for (const ExcludeManagementEventSources of [['kms.amazonaws.com'], ['rdsdata.amazonaws.com'], []])
      await t.apart(() => put(t, name, { ExcludeManagementEventSources }, requirement));
  },
});

/** What stands for all of a type does not count. */
export const uncounted = check({
  id: 'PutEventSelectors/lifecycle/all-resources-uncounted',
  title: 'a value for all resources of a type does not count towards the limit of 250 values',
  requirements: ['selectors.all-resources-uncounted'],
  body: async (t) => {
    const { name, arn } = await ownTrail(t);
    const bucket = await t.fixtures.bucket();
    const partition = arn.split(':')[1];
    const named = Array.from({ length: mostResources }, (_, n) => `arn:${partition}:s3:::${bucket}/${n}/`);
    const full = resources('AWS::S3::Object', named);
    // Whether 250 are taken at all is the question of others.
    await t.prepare(operation, { TrailName: name, EventSelectors: [{ ...full, IncludeManagementEvents: true }] });
    const all = resources('AWS::Lambda::Function', [`arn:${partition}:lambda`]);
    const selector = { DataResources: [...(full.DataResources as Json[]), ...(all.DataResources as Json[])] };
    await put(t, name, selector, 'selectors.all-resources-uncounted');
  },
});
