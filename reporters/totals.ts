import pc from 'picocolors';
import type { Outcome, RunRecord } from '../harness/engine/verdict/run-record.js';
import { outcomeStyle } from './outcome-style.js';

/** The totals of a run in a few lines. */
export function totals(record: RunRecord): string {
  const { summary, coverage, gaps } = record;
  const missing = gaps.filter((gap) => gap.category === 'unimplemented').length;
  const must = gaps.filter((gap) => gap.severity === 'must').length;
  const outcomes = (Object.keys(outcomeStyle) as Outcome[])
    .filter((outcome) => summary[outcome] > 0)
    .map((outcome) => outcomeStyle[outcome].paint(`${summary[outcome]} ${outcome}`));
  const touched = Object.entries(coverage).map(([what, { covered, total }]) => `${inWords(what)} ${covered}/${total}`);
  return [
    `${pc.bold('Checks')}    ${outcomes.join(', ')}`,
    `${pc.bold('Gaps')}      ${gaps.length === 0 ? pc.green('none') : `${gaps.length} (${must} must, ${gaps.length - must} should)${missing > 0 ? `, ${missing} of them operations that are not there` : ''}`}`,
    ...kindsOf(gaps),
    `${pc.bold('Covered')}   ${touched.join(', ')}`,
    ...errors(coverage.errors),
    `${pc.bold('Requests')}  ${summary.requests} in ${(record.durationMs / 1000).toFixed(1)} s`,
    ...retries(record.transport),
    `${pc.bold('Target')}    ${record.target.kind} ${record.target.endpointUrl} ${record.target.region}, access ${record.target.access}, seed ${record.seed}`,
  ].join('\n');
}

/** How many gaps there are of each category, most first, where there are several. */
function kindsOf(gaps: RunRecord['gaps']): string[] {
  const counts = new Map<string, number>();
  for (const { category } of gaps) counts.set(category, (counts.get(category) ?? 0) + 1);
  if (counts.size < 2) return [];
  const most = [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return [`${pc.bold('Of kind')}   ${most.map(([category, count]) => `${count} ${category}`).join(', ')}`];
}

/** `requestMembers` as `request members`. */
function inWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function retries(transport: RunRecord['transport']): string[] {
  if (!transport) return [];
  const { throttled, serverErrors, resets } = transport;
  const reasons = [
    [throttled, 'throttled'],
    [serverErrors, 'answered by a 5xx'],
    [resets, 'cut off'],
  ] as const;
  const told = reasons.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return [`${pc.bold('Retried')}   ${transport.retries} of them: ${told.join(', ')}`];
}

/** What became of the documented pairs of operation and error, where a run met any. */
function errors({ covered, total, unseen }: RunRecord['coverage']['errors']): string[] {
  if (covered === 0) return [];
  const count = (excluded: boolean) =>
    unseen.filter((one) => one.excluded === excluded).reduce((sum, { pairs }) => sum + pairs.length, 0);
  const told = [
    `${covered} of ${total} documented pairs seen`,
    `${count(true)} that no client can provoke`,
    `${count(false)} others (the JSON report says why)`,
  ];
  return [`${pc.bold('Errors')}    ${told.join(', ')}`];
}
