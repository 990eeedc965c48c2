import type { Facts } from '../../spec/facts.js';
import type { Spec } from '../../spec/load.js';
import { type Exchange, isAnswered } from '../wire/exchange.js';
import { judgeAnswerShape } from './answer-shape.js';
import { judgeDeclaredError } from './declared-error.js';
import { describeAnswer } from './describe-answer.js';
import { judgeEnvelope } from './envelope.js';
import type { Finding } from './finding.js';
import { ruleFinding } from './rule-finding.js';

/** What validators need to know besides the exchange. */
export interface Knowledge {
  spec: Spec;
  facts: Facts;
}

/**
 * Judges one exchange in full, whatever it was made for. Pure: the same exchange gives the same findings in `run`,
 * `validate` and `proxy`. Of an operation that the spec does not have only a success is judged, by its envelope.
 */
export function judge(exchange: Exchange, { spec, facts }: Knowledge): Finding[] {
  if (!isAnswered(exchange)) {
    return exchange.result.phase === 'halted' ? [] : [lost(exchange, facts, exchange.result.message, 'no-answer')];
  }
  const answer = exchange.result;
  const known = spec.operationNames.includes(exchange.operation);
  // A 5xx, 501 above all, is one of the ways to say that there is no such operation.
  if (answer.status >= 500 && !known) return [];
  if (answer.status >= 500) return [lost(exchange, facts, describeAnswer(answer), 'server-error')];
  const findings = judgeEnvelope(exchange, facts);
  // How an operation that is not there is refused nobody has recorded; AWS lists a 404 for it (CommonErrors).
  if (!known) return answer.isSuccess ? findings : [];
  return [...findings, ...judgeDeclaredError(exchange, spec, facts), ...judgeAnswerShape(exchange, spec, facts)];
}

function lost(exchange: Exchange, facts: Facts, actual: string, kind: string): Finding {
  return ruleFinding(facts, exchange.operation, {
    slug: 'answers',
    kind,
    requirement: 'wire.answers',
    expected: 'a complete answer with a status below 500',
    actual: exchange.attempts > 1 ? `${actual}, in each of ${exchange.attempts} attempts` : actual,
  });
}
