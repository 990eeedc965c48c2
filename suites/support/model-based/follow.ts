import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { gapId } from '../../../harness/validators/finding.js';
import type { Family, Step } from './family.js';
import { tellLate } from './tell-late.js';
import { noteTold } from './told-shortly.js';
import { Wait } from './wait.js';
import { type Listener, Walk } from './walk.js';

/**
 * Goes through histories that are written out, short ones, and tells what is wrong by the requirements of this check. What
 * else is wrong is told by the check of generated histories. `of`: only what is this operation's fault.
 */
export async function followHistories(
  t: CheckContext,
  family: Family,
  histories: readonly (readonly Step[])[],
  { of }: { of?: string } = {},
): Promise<void> {
  const wait = new Wait(t.session, family.patience);
  const told = new Set<string>();
  const listener: Listener = {
    met({ key, operation, rule, judged, ...what }) {
      const asked = t.check.requirements.includes(what.requirement) && (of === undefined || of === operation);
      // What a call did that should not have been refused, nobody can tell: there is nothing to go on from. Where this check
      // asks whether it is accepted, that is the gap.
      if (rule === 'refused-member' && !asked)
        t.block(gapId(operation, 'valid-request', 'rejected'), what.actual, judged);
      if (asked && !told.has(key)) noteTold(t.session, t.missed({ operation, rule }, what, judged));
      if (asked) told.add(key);
    },
    late: (what, ms) => tellLate(t, what, ms),
  };
  for (const steps of histories) {
    await t.apart(async () => {
      try {
        const walk = new Walk(t, family, await family.begin(t), listener, wait);
        for (const step of steps) await walk.take(step);
      } finally {
        await t.resources.cleanUp();
      }
    });
  }
}

/** The same for one history. */
export function followHistory(
  t: CheckContext,
  family: Family,
  steps: readonly Step[],
  how: { of?: string } = {},
): Promise<void> {
  return followHistories(t, family, [steps], how);
}
