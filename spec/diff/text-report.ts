import type { Difference } from './change.js';
import { foldChanges } from './fold-changes.js';
import { changeClasses, classHeadings, summarize, uncomparedLines } from './summarize.js';

/** The comparison for people: grouped by class, one line for what is the same in several places. */
export function textReport(difference: Difference): string {
  const { from, to, changes, uncompared } = difference;
  const counts = summarize(difference);
  const lines = [`${from} -> ${to}`];
  if (changes.length === 0) lines.push('', 'No changes.');
  for (const wanted of changeClasses) {
    const folded = foldChanges(changes).filter((change) => change.class === wanted);
    if (folded.length === 0) continue;
    lines.push('', `${classHeadings[wanted]} (${counts[wanted]})`);
    for (const { what, places, reason } of folded) {
      const because = wanted === 'compatible' ? '' : `; ${reason}`;
      lines.push(`  ${what}${because}`, ...wrapped(places));
    }
  }
  if (uncompared.length > 0) {
    lines.push('', `Not compared (${uncompared.length})`, ...uncomparedLines(uncompared).map((line) => `  ${line}`));
  }
  const { 'breaking-sender': sender, 'breaking-reader': reader, compatible } = counts;
  lines.push('', `${sender} breaking for a sender, ${reader} breaking for a reader, ${compatible} compatible`);
  return lines.join('\n');
}

/** Names separated by commas, broken into lines of at most 110 characters. */
function wrapped(names: readonly string[]): string[] {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length < 110) lines[lines.length - 1] = `${last}, ${name}`;
    else {
      if (last !== undefined) lines[lines.length - 1] = `${last},`;
      lines.push(`      ${name}`);
    }
  }
  return lines;
}
