import { Skipped } from '../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { patienceWith } from '../../harness/targets/patience.js';
import type { Miss } from './compare-walks.js';

/** What one try at a question found, and whether others may have caused it. */
export interface Round {
  misses: Miss[];
  /** Others changed the list while it was read. */
  changed: boolean;
}

/** How often a question is asked again because others changed the list. */
const mostRounds = 5;

/**
 * Asks until nothing is missed. What is missed while others change the list is asked again, and in the end proves nothing;
 * what is missed on AWS soon after a change of ours is asked again for as long as that may take to show.
 */
export async function settle(t: CheckContext, requirement: string, ask: () => Promise<Round>): Promise<void> {
  const patience = patienceWith(t.session.target.settings.kind);
  for (let rounds = 1; ; rounds++) {
    const { misses, changed } = await ask();
    if (misses.length === 0) return;
    if (changed) {
      if (rounds < mostRounds) continue;
      throw new Skipped(`other callers changed the list during each of ${rounds} reads`);
    }
    if (await patience.more()) continue;
    for (const { judged, ...what } of misses)
      t.expect(false, { ...what, requirement, category: 'pagination' }, { judged });
    return;
  }
}
