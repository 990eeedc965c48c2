import type { JsonObject } from '../../../../common/json.js';

/**
 * Tags of every kind: without a value, plain, and with signs and letters of other scripts, one of them beyond the basic
 * plane. No other signs than those that tags of AWS services have in general.
 */
export const everyTag: JsonObject[] = [
  { Key: 'reviewed' },
  { Key: 'purpose', Value: 'conformance' },
  { Key: 'team:cost-centre/id_1', Value: 'a+b=c@example.com' },
  { Key: 'Prüfung', Value: '監査 \u{20bb7}' },
];
