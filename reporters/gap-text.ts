import pc from 'picocolors';
import type { RecordedGap, RunRecord } from '../harness/engine/verdict/run-record.js';
import { countedBySeverity, operationWord, outcomeWords, severityWords } from './outcome-words.js';
import { repeatLine } from './repeat-line.js';

/** The gaps, grouped by operation; operations that are not implemented share one entry. Empty where there are no gaps. */
export function gapText(record: RunRecord, statementOf: (requirement: string) => string | undefined): string {
  const missing = record.gaps.filter((gap) => gap.category === 'unimplemented');
  const groups = new Map<string, RecordedGap[]>();
  for (const gap of record.gaps) {
    if (!missing.includes(gap)) groups.set(gap.operation, [...(groups.get(gap.operation) ?? []), gap]);
  }
  const blocks = [...groups].sort(targetFirst).map(([operation, gaps]) => {
    const title = pc.bold(operationWord(operation));
    const sections = bySource(gaps).map((some) => sectionText(some, record, statementOf));
    return [`${title}: ${counted(gaps)}`, ...sections].join('\n');
  });
  if (missing.length > 0) blocks.push(missingText(missing));
  return blocks.join('\n\n');
}

/** `3 gaps (1 must, 2 should)`, or `3 gaps (must)`. */
function counted(gaps: readonly RecordedGap[]): string {
  const [severity, ...others] = new Set(gaps.map((gap) => gap.severity));
  const which = severity && others.length === 0 ? severityWords[severity] : countedBySeverity(gaps);
  return `${gaps.length} ${gaps.length === 1 ? 'gap' : 'gaps'} (${which})`;
}

/** Orders the gaps of the target as a whole before those of one operation. */
function targetFirst([a]: [string, unknown], [b]: [string, unknown]): number {
  return Number(b === '_') - Number(a === '_');
}

/** Groups of gaps with the same check, requirement and source, which the report shows once for each group. */
function bySource(gaps: readonly RecordedGap[]): RecordedGap[][] {
  return grouped(gaps, ({ check, requirement, source }) => [check, requirement, source]);
}

/** Groups of gaps that differ only in their member and come from the same exchange: they share their details. */
function byExchange(gaps: readonly RecordedGap[]): RecordedGap[][] {
  return grouped(gaps, ({ severity, expected, actual, repro }) => [severity, expected, actual, repro.curl]);
}

function grouped(gaps: readonly RecordedGap[], by: (gap: RecordedGap) => unknown[]): RecordedGap[][] {
  const groups = new Map<string, RecordedGap[]>();
  for (const gap of gaps) {
    const key = JSON.stringify(by(gap));
    groups.set(key, [...(groups.get(key) ?? []), gap]);
  }
  return [...groups.values()];
}

function sectionText(
  gaps: readonly RecordedGap[],
  record: RunRecord,
  statementOf: (requirement: string) => string | undefined,
): string {
  const [{ requirement, source, check }] = gaps as [RecordedGap];
  const statement = requirement ? statementOf(requirement) : undefined;
  const groups = byExchange(gaps);
  return [
    ...groups.map((group) => groupText(group, record)),
    ...(statement
      ? [detail('why', `${groups.length > 1 ? `(for the ${gaps.length} gaps above) ` : ''}${statement}`)]
      : []),
    detail('source', [requirement, source].filter(Boolean).join(', ')),
    detail('check', check),
  ].join('\n');
}

function groupText(gaps: readonly RecordedGap[], record: RunRecord): string {
  const [gap] = gaps as [RecordedGap];
  const ids = gaps.map(({ id }) => id);
  const blocked = record.checks.filter(
    (check) => check.outcome === 'blocked' && check.gaps?.some((id) => ids.includes(id)),
  );
  const heads = gaps.map(
    ({ id, severity, count }) =>
      `  ${pc.red(outcomeWords.gap.mark)} ${pc.bold(id)}  ${severityWords[severity]}${count > 1 ? `, seen ${count} times` : ''}`,
  );
  return [
    ...heads,
    detail('expected', gap.expected),
    detail('actual', gap.actual),
    ...(blocked.length > 0 ? [detail('blocks', blocked.map(({ id }) => id).join(', '))] : []),
    ...reproduction(gap, record).map(([name, text]) => detail(name, text)),
  ].join('\n');
}

function detail(name: string, text: string): string {
  return `      ${pc.dim(name.padEnd(9))}${text}`;
}

/** How to reproduce a gap: one line or, where the run searched for the shortest history, the calls of it. */
function reproduction(gap: RecordedGap, record: RunRecord): [string, string][] {
  const { repro, history } = gap;
  const { typescript, replay } = repro;
  const lines: [string, string][] = history
    ? history.flatMap((call, index) => [
        [index === 0 ? 'repeat' : '', `${index + 1}. ${call.curl}`] as [string, string],
        ...[call.cli, call.typescript].flatMap((line) => (line ? [['', `   ${line}`] as [string, string]] : [])),
      ])
    : [['repeat', repeatLine(gap, record)], ...(typescript ? [['or', typescript] as [string, string]] : [])];
  return [...lines, ...(replay ? [['replay', `run --replay ${replay}`] as [string, string]] : [])];
}

function missingText(gaps: readonly RecordedGap[]): string {
  const [first] = gaps;
  return [
    pc.bold(`${capitalised(outcomeWords.unimplemented.word)}: ${gaps.length} operations`),
    ...wrap(gaps.map((gap) => gap.operation).join(', '), 110).map((line) => `  ${line}`),
    `      ${pc.dim('actual   ')}${first!.actual}`,
    `      ${pc.dim('source   ')}${[first!.requirement, first!.source].filter(Boolean).join(', ')}`,
    `      ${pc.dim('repeat   ')}${first!.repro.curl}`,
  ].join('\n');
}

function capitalised(word: string): string {
  return `${word[0]!.toUpperCase()}${word.slice(1)}`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}
