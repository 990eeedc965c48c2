import { describeAnswer } from '../../validators/describe-answer.js';
import { type Finding, gapId } from '../../validators/finding.js';
import type { Answer } from '../../wire/answer.js';

/** Which check a rejected valid request belongs to, and the rule that its gap is named after. */
export interface GapOwner {
  check: string;
  rule: string;
}

/** The finding for a request that is valid as documented, and that was answered with an error. */
export function rejectedValidRequest(operation: string, answer: Answer, { check, rule }: GapOwner): Finding {
  return {
    gap: gapId(operation, rule, 'rejected'),
    check,
    operation,
    rule,
    path: 'rejected',
    category: 'semantics',
    severity: 'must',
    expected: `${operation} accepts a valid request`,
    actual: describeAnswer(answer),
    source: `https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_${operation}.html`,
    requirement: 'wire.accepts-valid',
  };
}
