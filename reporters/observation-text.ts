import pc from 'picocolors';
import type { RunRecord } from '../harness/engine/verdict/run-record.js';

/** The observations of `--explore`, one line for each pair of rules; empty where there are none. */
export function observationText({ observations = [] }: RunRecord): string {
  if (observations.length === 0) return '';
  const lines = observations
    .toSorted((a, b) => (a.operation < b.operation ? -1 : a.operation > b.operation ? 1 : 0))
    .map(({ operation, rules: [one, other], won, answer }) => {
      const named =
        won === 'either'
          ? 'the error is the same as for each rule alone'
          : won === 'neither'
            ? 'the error is of neither rule'
            : `the error is that of ${pc.bold(won)}`;
      return `  ${operation}: for a request that violates "${one}" and "${other}", ${named}: ${answer}`;
    });
  return [pc.bold('Precedence of rules (information only)'), ...lines].join('\n');
}
