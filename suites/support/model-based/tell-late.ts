import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { Met } from './walk.js';

/** Notes that a change showed late, with the time: a warning, since nothing documents how soon it has to. */
export function tellLate(t: CheckContext, { operation, path, expected, judged }: Met, waitedMs: number): void {
  const what = {
    path,
    expected: `${expected} immediately`,
    actual: `shown ${(waitedMs / 1000).toFixed(2)} s after the change`,
    requirement: 'wire.read-after-write',
  };
  t.missed({ operation, rule: 'late' }, what, judged);
}
