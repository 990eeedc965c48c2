import pc from 'picocolors';
import type { RunRecord } from '../harness/engine/verdict/run-record.js';

/** What `--explore` saw, a line for each pair of rules; empty where nothing was looked into. */
export function observationText({ observations = [] }: RunRecord): string {
  if (observations.length === 0) return '';
  const lines = observations
    .toSorted((a, b) => (a.operation < b.operation ? -1 : a.operation > b.operation ? 1 : 0))
    .map(({ operation, rules: [one, other], won, answer }) => {
      const named =
        won === 'either'
          ? 'both are answered alike'
          : won === 'neither'
            ? 'another one is named'
            : `${pc.bold(won)} is named`;
      return `  ${operation}: of "${one}" and "${other}" ${named}: ${answer}`;
    });
  return [pc.bold('Precedence, for information'), ...lines].join('\n');
}
