import type { Facts } from '../../spec/facts.js';
import type { Spec } from '../../spec/load.js';
import type { AnsweredExchange } from '../wire/exchange.js';
import type { Finding } from './finding.js';
import { brokenRules } from './request/broken-rules.js';
import { ruleFinding } from './rule-finding.js';

/**
 * Whether the code of an error answer is documented. What AWS services share needs no declaration. The lists of AWS are
 * incomplete: a code that the API declares for other operations is a warning; one that nothing documents is a gap. Some
 * operations declare no code for requests that break their rules (ListDashboards): of those any code of the API will do.
 */
export function judgeDeclaredError(exchange: AnsweredExchange, spec: Spec, facts: Facts): Finding[] {
  const answer = exchange.result;
  const code = answer.isSuccess ? undefined : answer.errorCode;
  if (!code || facts.sharedErrors.has(code) || spec.operation(exchange.operation).errors.includes(code)) return [];
  const known = spec.errorNames.has(code);
  if (known && isMalformed(exchange, spec, facts)) return [];
  const finding = ruleFinding(facts, exchange.operation, {
    slug: 'documented-errors',
    kind: known ? 'undeclared-error' : 'undocumented-error',
    requirement: 'wire.error-documented',
    path: code,
    expected: known ? `an error that ${exchange.operation} declares` : 'an error code that AWS documents',
    actual: known ? `${code}, which the API documents but ${exchange.operation} does not declare` : code,
  });
  return [known ? { ...finding, severity: 'warning' } : finding];
}

/** Whether a request is no JSON, or breaks a documented rule of its operation. */
function isMalformed({ operation, request }: AnsweredExchange, spec: Spec, facts: Facts): boolean {
  let input: unknown;
  try {
    input = JSON.parse(request.body);
  } catch {
    return true;
  }
  return brokenRules(operation, input, { spec, facts }).length > 0;
}
