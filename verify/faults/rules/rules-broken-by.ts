import { brokenRules } from '../../../harness/validators/request/broken-rules.js';
import { labelOf } from '../../../spec/broken-rule.js';
import { loadFacts } from '../../../spec/facts.js';
import { loadSpec } from '../../../spec/load.js';
import type { Call } from '../call.js';

const knowledge = { spec: loadSpec(), facts: loadFacts() };

/** The account of the reference. */
const account = '123456789012';

/** The labels of the documented rules that a call breaks, as `max-length S3KeyPrefix`: what faults of constraints are about. */
export function rulesBrokenBy({ operation, input, headers }: Call): string[] {
  const region = /\/\d{8}\/([\w-]+)\/cloudtrail\//.exec(String(headers.authorization))?.[1] ?? 'us-east-1';
  return brokenRules(operation, input, { ...knowledge, home: { partition: 'aws', region, account } }).map(labelOf);
}
