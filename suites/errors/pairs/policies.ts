import { badPolicy, noPolicy } from '../conditions/policies.js';
import { askedBy, pairs, provokedBy } from '../pair-entry.js';

/** Resource policies. */
export const policyPairs = {
  ...pairs('ResourcePolicyNotFoundException', ['GetResourcePolicy'], askedBy('shapes/rejects-no-policy')),
  ...pairs('ResourcePolicyNotFoundException', ['DeleteResourcePolicy'], provokedBy(noPolicy)),
  ...pairs('ResourcePolicyNotValidException', ['PutResourcePolicy'], provokedBy(badPolicy)),
};
