import type { Call } from '../call.js';
import { formatArn } from '../cloudtrail-arn.js';
import { policyAllows } from '../neighbours/policy-allows.js';
import { ServiceFault } from '../service-fault.js';

const NAME = /^[A-Za-z0-9_-]{1,256}$/;
const ARN = /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}$/;

/**
 * A topic is given by name or ARN, at most 256 characters (behaviour.md section 2).
 *
 * @throws {ServiceFault} InvalidSnsTopicNameException
 */
export function checkTopic(topic: string): void {
  if (topic.length > 256 || !(NAME.test(topic) || ARN.test(topic))) {
    throw new ServiceFault(
      'InvalidSnsTopicNameException',
      `Not the name or ARN of an SNS topic: ${topic.slice(0, 300)}`,
    );
  }
}

/** The ARN of a topic that was given by name or ARN; a name means one of the trail's home Region and account. */
export function topicArn(topic: string, region: string, account: string): string {
  return topic.startsWith('arn:') ? topic : formatArn('sns', region, account, topic);
}

/**
 * The topic must be there when a trail is pointed at it, and let CloudTrail publish; one code was seen for both
 * (error-conditions.json, CreateTrail). A topic without a policy of its own is open to CloudTrail.
 *
 * @throws {ServiceFault} InsufficientSnsTopicPolicyException
 */
export function checkTopicUsable(topic: string, call: Call): void {
  const found = call.state.neighbours.topics.get(topicArn(topic, call.region, call.account));
  if (found === undefined || !policyAllows(found.policy, 'SNS:Publish')) {
    const message = 'SNS Topic does not exist or the topic policy is incorrect!';
    throw new ServiceFault('InsufficientSnsTopicPolicyException', message);
  }
}
