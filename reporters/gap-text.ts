import pc from 'picocolors';
import type { RecordedGap, RunRecord } from '../harness/engine/verdict/run-record.js';
import { repeatLine } from './repeat-line.js';

/** The gaps, grouped by operation; operations that are not there are told together. Empty where there are none. */
export function gapText(record: RunRecord, statementOf: (requirement: string) => string | undefined): string {
  const missing = record.gaps.filter((gap) => gap.category === 'unimplemented');
  const groups = new Map<string, RecordedGap[]>();
  for (const gap of record.gaps) {
    if (!missing.includes(gap)) groups.set(gap.operation, [...(groups.get(gap.operation) ?? []), gap]);
  }
  const blocks = [...groups].sort(targetFirst).map(([operation, gaps]) => {
    const title = pc.bold(operation === '_' ? 'The target as a whole' : operation);
    const sections = ofOneReason(gaps).map((some) => oneReason(some, record, statementOf));
    return [`${title}: ${inNumbers(gaps)}`, ...sections].join('\n');
  });
  if (missing.length > 0) blocks.push(missingText(missing));
  return blocks.join('\n\n');
}

/** `3 gaps, 1 of them must`. */
function inNumbers(gaps: readonly RecordedGap[]): string {
  const must = gaps.filter(({ severity }) => severity === 'must').length;
  const which = must === gaps.length ? 'must' : must === 0 ? 'should' : `${must} must, ${gaps.length - must} should`;
  return `${gaps.length} ${gaps.length === 1 ? 'gap' : 'gaps'} (${which})`;
}

/** What is wrong everywhere is told before what is wrong with one operation. */
function targetFirst([a]: [string, unknown], [b]: [string, unknown]): number {
  return Number(b === '_') - Number(a === '_');
}

/** Gaps that one check finds and one requirement speaks of: why they are gaps is told once, behind the last. */
function ofOneReason(gaps: readonly RecordedGap[]): RecordedGap[][] {
  return grouped(gaps, ({ check, requirement, source }) => [check, requirement, source]);
}

/** Gaps that differ in their member alone and show in the same exchange: their details are told once. */
function alike(gaps: readonly RecordedGap[]): RecordedGap[][] {
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

function oneReason(
  gaps: readonly RecordedGap[],
  record: RunRecord,
  statementOf: (requirement: string) => string | undefined,
): string {
  const [{ requirement, source, check }] = gaps as [RecordedGap];
  const statement = requirement ? statementOf(requirement) : undefined;
  const causes = alike(gaps);
  return [
    ...causes.map((same) => oneCause(same, record)),
    ...(statement ? [detail('why', `${causes.length > 1 ? `of these ${causes.length}: ` : ''}${statement}`)] : []),
    detail('source', [requirement, source].filter(Boolean).join(', ')),
    detail('check', check),
  ].join('\n');
}

function oneCause(gaps: readonly RecordedGap[], record: RunRecord): string {
  const [gap] = gaps as [RecordedGap];
  const ids = gaps.map(({ id }) => id);
  const blocked = record.checks.filter(
    (check) => check.outcome === 'blocked' && check.gaps?.some((id) => ids.includes(id)),
  );
  const heads = gaps.map(
    ({ id, severity, count }) =>
      `  ${pc.red('✗')} ${pc.bold(id)}  ${severity}${count > 1 ? `, seen ${count} times` : ''}`,
  );
  return [
    ...heads,
    detail('expected', gap.expected),
    detail('actual', gap.actual),
    ...(blocked.length > 0 ? [detail('blocks', blocked.map(({ id }) => id).join(', '))] : []),
    ...repeating(gap, record).map(([name, text]) => detail(name, text)),
  ].join('\n');
}

function detail(name: string, text: string): string {
  return `      ${pc.dim(name.padEnd(9))}${text}`;
}

/** How to see it again: in one line, or call by call where the shortest history was looked for. */
function repeating(gap: RecordedGap, record: RunRecord): [string, string][] {
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
    pc.bold(`Not implemented: ${gaps.length} operations`),
    ...wrap(gaps.map((gap) => gap.operation).join(', '), 110).map((line) => `  ${line}`),
    `      ${pc.dim('actual   ')}${first!.actual}`,
    `      ${pc.dim('source   ')}${[first!.requirement, first!.source].filter(Boolean).join(', ')}`,
    `      ${pc.dim('repeat   ')}${first!.repro.curl}`,
  ].join('\n');
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
