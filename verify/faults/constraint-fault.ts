import type { JsonObject } from '../../harness/wire/json-body.js';
import type { BrokenRule } from '../../spec/broken-rule.js';
import { accept, type Overlooked } from '../transformers/accept.js';
import { storeAnyway } from '../transformers/store-anyway.js';
import type { Fault } from './fault.js';

/**
 * The two faults of a rule about requests: it is not enforced, and it is enforced too late. `breaks` tells whether a request
 * breaks this rule; it must be false for requests that break another one.
 */
export function constraintFaults(
  operation: string,
  { kind, path }: BrokenRule,
  breaks: (input: JsonObject) => boolean,
): { accepted: Fault; stored: Fault } {
  const rule: Overlooked = { breaks, paths: path.split('+') };
  const of = { category: 'constraint', operation } as const;
  return {
    accepted: {
      ...of,
      id: `${operation}/accepts/${kind}-${path}`,
      expects: [`${operation}/${kind}/${path}`],
      why: 'requests are not checked for it',
      transform: accept(rule),
    },
    stored: {
      ...of,
      id: `${operation}/stores/${kind}-${path}`,
      expects: [`${operation}/stored/${kind}-${path}`],
      why: 'it is checked after the write',
      transform: storeAnyway(rule),
    },
  };
}
