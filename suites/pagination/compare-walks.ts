import type { Judged } from '../../harness/engine/check/judged.js';
import { entriesOf, type Walk } from './walk.js';

/** A departure from a law: what it is called in the gap's id, and the exchange that showed it. */
export interface Miss {
  path: string;
  expected: string;
  actual: string;
  judged: Judged;
}

/** What is wrong with a walk, of the entries that had to be in it: those that are lost, and those that came twice. Pure. */
export function missesIn(walked: Walk, wanted: readonly string[]): Miss[] {
  const counts = new Map<string, number>();
  for (const entry of entriesOf(walked)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  const lost = wanted.filter((entry) => !counts.has(entry)).length;
  const repeated = wanted.filter((entry) => (counts.get(entry) ?? 0) > 1).length;
  const expected = 'each entry once over all pages';
  const pages = `${walked.pages.length} ${walked.pages.length === 1 ? 'page' : 'pages'}`;
  const miss = (path: string, count: number, what: string): Miss[] =>
    count === 0
      ? []
      : [{ path, expected, actual: `${count} of ${wanted.length} ${what}, in ${pages}`, judged: walked.last.judged }];
  return [...miss('lost', lost, 'are missing'), ...miss('repeated', repeated, 'occur more than once')];
}

/** What is wrong with several walks along one list, of the entries that had to be in all of them. Pure. */
export function missesBetween(walks: readonly Walk[], wanted: readonly string[]): Miss[] {
  const misses = walks.flatMap((walked) => missesIn(walked, wanted));
  const orders = walks.map((walked) => orderIn(walked, wanted));
  // What was lost says nothing about order.
  const everywhere = wanted.filter((entry) => orders.every((order) => order.includes(entry)));
  const [first = [], ...others] = orders.map((order) => order.filter((entry) => everywhere.includes(entry)));
  const turned = others.findIndex((order) => order.some((entry, index) => entry !== first[index]));
  if (turned >= 0) {
    const { pages, last } = walks[turned + 1]!;
    misses.push({
      path: 'order',
      expected: 'the same order for every page size',
      actual: `a different order over ${pages.length} pages than over ${walks[0]!.pages.length}`,
      judged: last.judged,
    });
  }
  return misses.filter(({ path }, index) => misses.findIndex((other) => other.path === path) === index);
}

/** The entries that two walks both show, in the order of the first. Pure. */
export function inBoth(one: Walk, other: Walk): string[] {
  const seen = new Set(entriesOf(other));
  return [...new Set(entriesOf(one))].filter((entry) => seen.has(entry));
}

/**
 * Whether a list was changed by others while it was read: what came before and after is not the same, or something in
 * between is in neither. Pure.
 */
export function changedMeanwhile(before: Walk, between: readonly Walk[], after: Walk): boolean {
  const first = orderIn(before, entriesOf(before));
  const last = orderIn(after, entriesOf(after));
  if (first.length !== last.length || first.some((entry, index) => entry !== last[index])) return true;
  const known = new Set(first);
  return between.some((walked) => entriesOf(walked).some((entry) => !known.has(entry)));
}

/** The wanted entries in the order in which a walk first showed them. */
function orderIn(walked: Walk, wanted: readonly string[]): string[] {
  const wants = new Set(wanted);
  return [...new Set(entriesOf(walked))].filter((entry) => wants.has(entry));
}
