import type { RunRecord } from '../harness/engine/verdict/run-record.js';
import { checkListText } from './check-list-text.js';
import { gapText } from './gap-text.js';
import { legend, matrix } from './matrix.js';
import { observationText } from './observation-text.js';
import { totals } from './totals.js';

/** The report for a terminal: matrix, gaps, warnings, blocked and skipped checks, totals, and commands for details. */
export function consoleReport(record: RunRecord, statementOf: (requirement: string) => string | undefined): string {
  const [first] = record.gaps;
  const { name } = record.tool;
  const more = first
    ? [`Explain a gap:  ${name} explain ${first.id}`, `Full record:    ${name} run … --report json=FILE`].join('\n')
    : '';
  const parts = [
    matrix(record),
    legend(),
    gapText(record, statementOf),
    checkListText(record),
    observationText(record),
    totals(record),
    more,
  ];
  return parts.filter(Boolean).join('\n\n');
}
