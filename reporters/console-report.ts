import type { RunRecord } from '../harness/engine/verdict/run-record.js';
import { asideText } from './aside-text.js';
import { gapText } from './gap-text.js';
import { legend, matrix } from './matrix.js';
import { observationText } from './observation-text.js';
import { totals } from './totals.js';

/** The whole report for a person at a terminal: matrix, gaps, asides, totals, and where to read on. */
export function consoleReport(record: RunRecord, statementOf: (requirement: string) => string | undefined): string {
  const [first] = record.gaps;
  const { name } = record.tool;
  const more = first
    ? [`More on a gap:  ${name} explain ${first.id}`, `All of each:    ${name} run … --report json=FILE`].join('\n')
    : '';
  const parts = [
    matrix(record),
    legend(),
    gapText(record, statementOf),
    asideText(record),
    observationText(record),
    totals(record),
    more,
  ];
  return parts.filter(Boolean).join('\n\n');
}
