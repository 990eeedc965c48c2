import { formatArn } from '../cloudtrail-arn.js';
import { ServiceFault } from '../service-fault.js';

const NAME = /^[A-Za-z0-9_-]{1,256}$/;
const ARN = /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}$/;

/**
 * A topic is given by name or ARN, at most 256 characters (behaviour.md section 2). The reference has no SNS, so every
 * well-formed topic exists; InsufficientSnsTopicPolicyException needs one that can tell.
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
