import type { Answer } from './answer.js';

/** Codes by which AWS services say "later", as AWS SDKs know them (@smithy/service-error-classification). */
const codes = new Set([
  'BandwidthLimitExceeded',
  'PriorRequestNotComplete',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
]);

/** Whether an answer says that the request came too soon. A 429 that names another error speaks of something else. */
export function isThrottled(answer: Answer): boolean {
  if (answer.isSuccess) return false;
  const code = answer.errorCode;
  return code === undefined ? answer.status === 429 : codes.has(code);
}
