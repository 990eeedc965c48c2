import type { JsonObject } from '../../../common/json.js';
import { Skipped } from '../../../harness/engine/check/check-signals.js';
import type { Reply } from '../../../harness/engine/check/expectations.js';
import { check } from '../../../harness/engine/context/check.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { describeAnswer } from '../../../harness/validators/describe-answer.js';
import { isAnswered } from '../../../harness/wire/exchange.js';
import { ownTrail } from '../../support/resources/own-arns.js';

/** Points a trail at something in one form. A form that is refused is the fault of the member, whichever check met it. */
async function pointed(
  t: CheckContext,
  input: JsonObject,
  member: string,
  requirement: string,
): Promise<Reply | undefined> {
  const operation = 'UpdateTrail';
  const judged = await t.call(operation, input);
  if (t.recordIfUnanswered(judged) || !isAnswered(judged.exchange)) return undefined;
  const { result } = judged.exchange;
  if (result.isSuccess) return { operation, body: result.jsonObject ?? {}, judged };
  const expected = `accepted: ${member} ${String(input[member])}`;
  t.missed(
    { operation, rule: 'refused-member' },
    { path: member, expected, actual: describeAnswer(result), requirement },
    judged,
  );
  return undefined;
}

/** What ARNs of the caller's own things have before their name, in this Region. */
function besideTrail(trailArn: string, service: string): string {
  const [, partition, , region, account] = trailArn.split(':');
  return `arn:${partition}:${service}:${region}:${account}:`;
}

/** A topic is named by its name or by its ARN. */
export const topicForms = check({
  id: 'UpdateTrail/lifecycle/topic-forms',
  title: 'accepts a topic by its name and by its ARN, and returns both',
  requirements: ['trail.sns.name-or-arn', 'trail.sns.both-members'],
  body: async (t) => {
    const topic = await t.fixtures.topic();
    const { name: Name, arn } = await ownTrail(t);
    const ours = besideTrail(arn, 'sns');
    const plain = topic.slice(topic.lastIndexOf(':') + 1);
    if (topic !== plain && topic !== `${ours}${plain}`)
      throw new Skipped('the topic does not belong to this account and Region');
    for (const SnsTopicName of [plain, `${ours}${plain}`]) {
      const updated = await pointed(t, { Name, SnsTopicName }, 'SnsTopicName', 'trail.sns.name-or-arn');
      if (updated) t.expectMember(updated, 'SnsTopicARN', `${ours}${plain}`, 'trail.sns.both-members', 'echo');
    }
  },
});

/** A key is named in four forms, two of them by an alias, which only where aliases can be made there is one of. */
export const keyForms = check({
  id: 'UpdateTrail/lifecycle/key-forms',
  title: 'accepts a key by its id, its ARN, an alias and the ARN of an alias, and returns its ARN',
  requirements: ['trail.kms.forms', 'trail.kms.shown-as-arn'],
  body: async (t) => {
    const key = await t.fixtures.key();
    const { name: Name, arn } = await ownTrail(t);
    const ours = besideTrail(arn, 'kms');
    if (!key.startsWith(`${ours}key/`))
      throw new Skipped('the fixture is not the ARN of a key in this account and Region');
    const alias = await t.ifAvailable(() => t.dependencies.alias(key));
    const aliases = alias === undefined ? [] : [alias, `${ours}${alias}`];
    for (const KmsKeyId of [key, key.slice(key.lastIndexOf('/') + 1), ...aliases]) {
      const updated = await pointed(t, { Name, KmsKeyId }, 'KmsKeyId', 'trail.kms.forms');
      if (updated) t.expectMember(updated, 'KmsKeyId', key, 'trail.kms.shown-as-arn', 'echo');
    }
  },
});
