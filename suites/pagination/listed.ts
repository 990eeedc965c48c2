import { Skipped } from '../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { patienceWith } from '../../harness/targets/patience.js';
import { gapId } from '../../harness/validators/finding.js';
import type { PagedList, PreparedList } from './paged-list.js';
import { entriesOf, type Walk, wholeWalk } from './walk.js';

/** Reads a list to its end in pages of the default size; where some of ours are not there yet, as long as they may take. */
export async function listedWhole(t: CheckContext, list: PagedList, prepared: PreparedList): Promise<Walk> {
  const patience = patienceWith(t.session.target.settings.kind);
  for (;;) {
    const whole = await wholeWalk(t, list, prepared.input);
    if (missing(whole, prepared.own ?? []).length === 0 || !(await patience.more())) return whole;
  }
}

/**
 * The same for laws that need entries to be asked of: a list that lacks some of ours belongs to `adds-up` and blocks the
 * check, one with fewer than `least` skips it.
 */
export async function listedEnough(
  t: CheckContext,
  list: PagedList,
  prepared: PreparedList,
  least: number,
): Promise<Walk> {
  const whole = await listedWhole(t, list, prepared);
  expectListing(t, list, prepared, whole);
  const lost = missing(whole, prepared.own ?? []).length;
  if (lost > 0)
    t.block(
      gapId(list.operation, 'adds-up', 'lost'),
      `the list does not contain ${lost} entries of this run`,
      whole.last.judged,
    );
  expectEnough(list, whole, least);
  return whole;
}

/**
 * Blocks the check where a list that comes on one page lacks some of ours, and another check of the run tells that: it is no
 * matter of pages.
 */
export function expectListing(t: CheckContext, { listing }: PagedList, { own = [] }: PreparedList, whole: Walk): void {
  if (!listing || !t.session.plan.selected.includes(listing.check) || whole.pages.length > 1) return;
  const lost = missing(whole, own).length;
  if (lost > 0) t.block(listing.gap, `the list does not contain ${lost} entries of this run`, whole.last.judged);
}

/** Skips the check where a list has too few entries for its question. */
export function expectEnough({ operation }: PagedList, whole: Walk, least: number): void {
  const { size } = new Set(entriesOf(whole));
  if (size < least) throw new Skipped(`${operation} lists ${size} entries, and the check needs ${least}`);
}

/** Why a list cannot be seen in pages, where a client cannot choose their size. */
export function onePage({ operation }: PagedList, whole: Walk): string {
  const count = entriesOf(whole).length;
  return `${operation} has no page size, and all ${count} entries are on one page`;
}

/** Those of the wanted entries that a walk did not show. */
export function missing(walked: Pick<Walk, 'pages'>, wanted: readonly string[]): string[] {
  const seen = new Set(entriesOf(walked));
  return wanted.filter((entry) => !seen.has(entry));
}
