import type { Difference } from './change.js';
import { foldChanges } from './fold-changes.js';
import { changeClasses, classHeadings, summarize, uncomparedLines } from './summarize.js';

/** The comparison as Markdown for a pull request or a job summary. Headings start at the third level. */
export function markdownReport(difference: Difference): string {
  const { from, to, changes, uncompared } = difference;
  const counts = summarize(difference);
  const lines = [`### ${from} → ${to}`];
  if (changes.length === 0) lines.push('', 'No changes.');
  for (const wanted of changeClasses) {
    const folded = foldChanges(changes).filter((change) => change.class === wanted);
    if (folded.length === 0) continue;
    lines.push('', `#### ${classHeadings[wanted]} (${counts[wanted]})`, '');
    for (const { what, places, reason } of folded) {
      const because = wanted === 'compatible' ? '' : `; ${reason}`;
      lines.push(`- **${what}**${because}: ${places.map((place) => `\`${place}\``).join(', ')}`);
    }
  }
  if (uncompared.length > 0) {
    lines.push('', '<details>', `<summary>Not compared (${uncompared.length})</summary>`, '');
    lines.push(...uncomparedLines(uncompared).map((line) => `- ${line}`), '', '</details>');
  }
  return lines.join('\n');
}
