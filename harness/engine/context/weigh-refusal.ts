import { describeAnswer } from '../../validators/describe-answer.js';
import type { AnsweredExchange } from '../../wire/exchange.js';
import type { Expectation } from '../check/check-answers.js';
import { Skipped } from '../check/check-signals.js';
import type { Refusal, Rejection } from '../check/expectations.js';
import type { Judged } from '../check/judged.js';
import type { Session } from '../session/session.js';
import { acceptedBreach } from './accepted-breach.js';
import type { CheckNotes } from './check-notes.js';
import { accountRefusal, fullAccount } from './excuses.js';
import type { Cause } from './missed-finding.js';

/** What weighing an answer takes of the check that got it. */
interface Asked {
  session: Session;
  notes: CheckNotes;
  miss(what: Expectation, cause?: Cause): void;
}

/**
 * Judges an answer, below 500, to a request that the facts say must be refused, and notes what is missed, or what obstacle
 * an unclear answer is. Throws Skipped where an account refuses it for reasons of its own.
 */
export function weighRefusal(judged: Judged, rejection: Rejection, { session, notes, miss }: Asked): Refusal {
  const { requirement, codes } = rejection;
  const { exchange } = judged;
  const { operation, result: answer } = exchange as AnsweredExchange;
  const code = answer.errorCode;
  const what = {
    path: codes?.[0] ?? 'rejected',
    expected: codes ? codes.join(' or ') : 'a client error with a code',
    requirement,
    category: 'error',
  } as const;
  if (answer.isSuccess) {
    // What is wrong in an answer that should never have been given is the same cause told twice.
    if (rejection.mayAccept) return 'accepted';
    notes.withdrawFrom(judged, ({ operation: owner }) => owner !== '_');
    const breach = acceptedBreach(session.knowledge, exchange as AnsweredExchange, rejection);
    if (!breach) miss({ ...what, actual: `accepted: ${describeAnswer(answer)}` });
    else miss({ ...breach.what, requirement, category: 'constraint' }, { operation, rule: breach.rule });
    return 'accepted';
  }
  if (!code) {
    const gap = answer.jsonObject ? '_/error-code' : '_/json-body';
    notes.obstruct({ gap, reason: describeAnswer(answer) }, judged);
    return 'unclear';
  }
  const { target, knowledge } = session;
  const { errors } = knowledge.spec.operation(operation);
  const excuse = codes?.includes(code)
    ? undefined
    : (accountRefusal(code, target.settings.kind) ?? fullAccount(code, errors));
  if (excuse) throw new Skipped(`${excuse}: ${describeAnswer(answer)}`);
  const asked = !judged.unknown && (!codes || codes.includes(code));
  // What was asked for is no extra: some operations declare no code for what they have to refuse. A wrong code is the gap
  // below; that nothing documents it besides would be the same cause told twice.
  notes.withdrawFrom(judged, ({ rule }) => rule === 'undeclared-error' || (!asked && rule === 'undocumented-error'));
  if (asked) return 'refused';
  // One error of an operation under another name is one cause, whichever checks meet it.
  miss({ ...what, actual: describeAnswer(answer) }, { operation, rule: 'error-code' });
  return 'refused';
}
