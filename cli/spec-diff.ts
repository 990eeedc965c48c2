import { diffReadings } from '../spec/diff/diff-readings.js';
import { markdownReport } from '../spec/diff/markdown-report.js';
import { breaks, summarize } from '../spec/diff/summarize.js';
import { textReport } from '../spec/diff/text-report.js';
import { exitCodes } from './exit-code.js';
import { openSpecSource } from './spec-source.js';

export type DiffFormat = 'text' | 'json' | 'markdown';

/** `spec diff A B`: prints the differences of the second source; exit code 1 if one breaks a client. */
export async function specDiff(from: string, to: string, format: DiffFormat, root: string): Promise<void> {
  const before = await openSpecSource(from, root);
  const after = await openSpecSource(to, root);
  for (const { readings, notes } of [before, after]) {
    for (const note of notes) console.error(`note: ${readings[0].name}: ${note}`);
  }
  const difference = diffReadings(before.readings, after.readings);
  if (format === 'text') console.log(textReport(difference));
  else if (format === 'markdown') console.log(markdownReport(difference));
  else console.log(JSON.stringify({ ...difference, summary: summarize(difference) }, null, 2));
  if (breaks(difference)) process.exitCode = exitCodes.gaps;
}
