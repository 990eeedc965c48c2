import { memberRules } from '../../../generators/member-rules.js';
import { valuesAt } from '../../../harness/validators/request/values-at.js';
import type { BrokenRule } from '../../../spec/broken-rule.js';
import { loadFacts } from '../../../spec/facts.js';
import { loadSpec } from '../../../spec/load.js';
import type { Call } from '../call.js';

const spec = loadSpec();
const facts = loadFacts();

/** Whether a call has, at the member of a bound, a value that the bound just lets through. */
export function isAtBound({ operation, input }: Call, { kind, path }: BrokenRule): boolean {
  const member = memberRules(spec, facts, operation).find((one) => one.path === path);
  const limit = kind.startsWith('min') ? member?.min : member?.max;
  return limit !== undefined && valuesAt(input, path).some((value) => measureOf(value) === limit.value);
}

function measureOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? [...value].length : Object.keys(value as object).length;
}
