import { unknownPolicyHolder } from '../conditions/naming/unknown-resource.js';
import { policylessType } from '../conditions/naming/wrong-resource-type.js';
import { badPolicy, noPolicy } from '../conditions/policies.js';
import { askedBy, pairs, provokedBy } from '../pair-entry.js';

const all = ['GetResourcePolicy', 'PutResourcePolicy', 'DeleteResourcePolicy'] as const;

/** Resource policies. */
export const policyPairs = {
  ...pairs('ResourceARNNotValidException', all, askedBy('shapes/rejects-malformed-arn')),
  ...pairs('ResourceNotFoundException', all, provokedBy(unknownPolicyHolder)),
  ...pairs('ResourceTypeNotSupportedException', all, provokedBy(policylessType)),
  ...pairs('ResourcePolicyNotFoundException', ['GetResourcePolicy'], askedBy('shapes/rejects-no-policy')),
  ...pairs('ResourcePolicyNotFoundException', ['DeleteResourcePolicy'], provokedBy(noPolicy)),
  ...pairs('ResourcePolicyNotValidException', ['PutResourcePolicy'], provokedBy(badPolicy)),
};
