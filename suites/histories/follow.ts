import type { CheckContext } from '../../harness/engine/check-context.js';
import type { Family, Step } from './family.js';
import { tellLate } from './tell-late.js';
import { Wait } from './wait.js';
import { Walk } from './walk.js';

/**
 * Goes through one history that is written out, and tells what is wrong by the requirements of this check. What else is
 * wrong is told by the check of generated histories. `of`: only what is this operation's fault.
 */
export async function followHistory(
  t: CheckContext,
  family: Family,
  steps: readonly Step[],
  { of }: { of?: string } = {},
): Promise<void> {
  const wait = new Wait(t.session.target.settings.kind);
  const walk = new Walk(
    t,
    family,
    await family.begin(t),
    {
      met({ operation, rule, judged, ...what }) {
        const asked = t.check.requirements.includes(what.requirement) && (of === undefined || of === operation);
        if (asked) t.missed({ operation, rule }, what, judged);
      },
      late: (what, ms) => tellLate(t, what, ms),
    },
    wait,
  );
  for (const step of steps) await walk.take(step);
}
