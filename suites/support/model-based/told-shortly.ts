import type { ReportedFinding } from '../../../harness/engine/check/check-report.js';
import type { Session } from '../../../harness/engine/session/session.js';

/** A history that has no more calls to CloudTrail than this need not be shortened. */
const fewCalls = 4;

/** Ids of the gaps that a run told by histories which are written out, and short. */
const toldShortly = Symbol('gaps told shortly');
const toldIn = (session: Session) => session.once(toldShortly, () => new Set<string>());

/** Notes what a history that is written out told. */
export function noteTold(session: Session, { gap, history = [] }: ReportedFinding): void {
  if (history.filter(({ call }) => !call.includes(' ')).length > fewCalls) return;
  toldIn(session).add(gap);
}

/** Whether the same was told already by such a history. */
export function isToldShortly(session: Session, { gap }: ReportedFinding): boolean {
  return toldIn(session).has(gap);
}
