import type { Facts } from '../../spec/facts.js';
import type { Spec } from '../../spec/load.js';
import { errorCodeOf, isSuccess } from '../wire/error-code.js';
import type { AnsweredExchange } from '../wire/exchange.js';
import type { Finding } from './finding.js';
import { ruleFinding } from './rule-finding.js';

/**
 * Whether the code of an error answer is documented. The lists of AWS are incomplete: a code that the API declares for
 * other operations, or that AWS services share, is a warning; one that nothing documents is a gap.
 */
export function judgeDeclaredError(exchange: AnsweredExchange, spec: Spec, facts: Facts): Finding[] {
  if (isSuccess(exchange.result)) return [];
  const code = errorCodeOf(exchange.result)?.code;
  if (!code || spec.operation(exchange.operation).errors.includes(code)) return [];
  const known = spec.errorNames.has(code) || facts.sharedErrors.has(code);
  const finding = ruleFinding(facts, exchange.operation, {
    slug: 'documented-errors',
    kind: known ? 'undeclared-error' : 'undocumented-error',
    requirement: 'wire.error-documented',
    path: code,
    expected: known ? `an error that ${exchange.operation} declares` : 'an error code that AWS documents',
    actual: known ? `${code}, which the API knows but does not declare for ${exchange.operation}` : code,
  });
  return [known ? { ...finding, severity: 'warning' } : finding];
}
