import { describeAnswer } from '../../validators/describe-answer.js';
import { type Departure, ruleFinding } from '../../validators/rule-finding.js';
import { isAnswered } from '../../wire/exchange.js';
import { Skipped } from '../check/check-signals.js';
import { interrupted } from '../check/interrupted.js';
import type { Judged } from '../check/judged.js';
import type { Session } from '../session/session.js';
import type { CheckNotes } from './check-notes.js';
import { accountRefusal } from './excuses.js';

/**
 * Ends a check whose exchange says nothing about what was asked: the target is lost, the run interrupted, or the target
 * throttled the request however often it was repeated. What the check wanted to know stays open.
 */
export function endIfUnanswered(judged: Judged, session: Session, notes: CheckNotes): void {
  const { target } = session;
  if (target.halted === interrupted) throw new Skipped(interrupted);
  if (target.halted) {
    const expected = 'the target answers until the run ends';
    const lost = { slug: 'stays-reachable', requirement: 'wire.answers', expected, actual: target.halted } as const;
    const seen = !isAnswered(judged.exchange) && judged.exchange.result.phase !== 'halted';
    end(lost, seen ? judged : undefined, session, notes);
  }
  if (judged.throttled) giveWay(judged, session, notes);
}

function giveWay(judged: Judged, session: Session, notes: CheckNotes): never {
  const { exchange } = judged;
  if (!isAnswered(exchange)) throw new Error('a throttled request has no answer');
  const told = describeAnswer(exchange.result);
  // The rates of an AWS account are its own, and others call CloudTrail too.
  const excuse = accountRefusal(exchange.result.errorCode ?? '', session.target.settings.kind);
  if (excuse) throw new Skipped(`${excuse}: ${told}`);
  const expected = 'a request that is retried with increasing back-off succeeds';
  const actual = `${told}, in each of ${exchange.attempts} attempts`;
  return end({ slug: 'throttling', requirement: 'wire.throttling', expected, actual }, judged, session, notes);
}

/** Blocks the check by a gap of the target as a whole; where this exchange showed it, the gap is noted. */
function end(departure: Departure, seen: Judged | undefined, { knowledge }: Session, notes: CheckNotes): never {
  const finding = ruleFinding(knowledge.facts, '_', departure);
  if (seen) notes.find([finding], seen);
  return notes.block({ gap: finding.gap, reason: departure.actual });
}
