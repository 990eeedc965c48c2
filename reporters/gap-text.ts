import pc from 'picocolors';
import type { RecordedCheck, RecordedGap, RunRecord } from '../harness/engine/run-record.js';

/** The gaps, grouped by operation; operations that are not there are told together. Empty where there are none. */
export function gapText(record: RunRecord, statementOf: (requirement: string) => string | undefined): string {
  const missing = record.gaps.filter((gap) => gap.category === 'unimplemented');
  const groups = new Map<string, RecordedGap[]>();
  for (const gap of record.gaps) {
    if (!missing.includes(gap)) groups.set(gap.operation, [...(groups.get(gap.operation) ?? []), gap]);
  }
  const blocks = [...groups].sort(targetFirst).map(([operation, gaps]) => {
    const title = pc.bold(operation === '_' ? 'The target as a whole' : operation);
    return [title, ...alike(gaps).map((same) => oneCause(same, record.checks, statementOf))].join('\n');
  });
  if (missing.length > 0) blocks.push(missingText(missing));
  return blocks.join('\n\n');
}

/** What is wrong everywhere is told before what is wrong with one operation. */
function targetFirst([a]: [string, unknown], [b]: [string, unknown]): number {
  return Number(b === '_') - Number(a === '_');
}

/** Gaps that differ in their member alone and show in the same exchange: their details are told once. */
function alike(gaps: readonly RecordedGap[]): RecordedGap[][] {
  const groups = new Map<string, RecordedGap[]>();
  for (const gap of gaps) {
    const { check, severity, expected, actual, requirement, repro } = gap;
    const key = JSON.stringify([check, severity, expected, actual, requirement, repro.curl]);
    groups.set(key, [...(groups.get(key) ?? []), gap]);
  }
  return [...groups.values()];
}

function oneCause(
  gaps: readonly RecordedGap[],
  checks: readonly RecordedCheck[],
  statementOf: (requirement: string) => string | undefined,
): string {
  const [gap] = gaps as [RecordedGap];
  const ids = gaps.map(({ id }) => id);
  const blocked = checks.filter((check) => check.outcome === 'blocked' && check.gaps?.some((id) => ids.includes(id)));
  const statement = gap.requirement ? statementOf(gap.requirement) : undefined;
  const details: [string, string][] = [
    ['expected', gap.expected],
    ['actual', gap.actual],
    ...(statement ? [['why', statement] as [string, string]] : []),
    ['source', [gap.requirement, gap.source].filter(Boolean).join(', ')],
    ['check', gap.check],
    ...(blocked.length > 0 ? [['blocks', blocked.map(({ id }) => id).join(', ')] as [string, string]] : []),
    ...repeating(gap),
  ];
  const heads = gaps.map(
    ({ id, severity, count }) =>
      `  ${pc.red('✗')} ${pc.bold(id)}  ${severity}${count > 1 ? `, seen ${count} times` : ''}`,
  );
  return [...heads, ...details.map(([name, text]) => `      ${pc.dim(name.padEnd(9))}${text}`)].join('\n');
}

/** How to see it again: in one line, or call by call where the shortest history was looked for. */
function repeating({ repro, history }: RecordedGap): [string, string][] {
  const { curl, typescript, replay } = repro;
  const lines: [string, string][] = history
    ? history.flatMap((call, index) => [
        [index === 0 ? 'repeat' : '', `${index + 1}. ${call.curl}`] as [string, string],
        ...[call.cli, call.typescript].flatMap((line) => (line ? [['', `   ${line}`] as [string, string]] : [])),
      ])
    : [['repeat', curl], ...(typescript ? [['or', typescript] as [string, string]] : [])];
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
