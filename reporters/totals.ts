import pc from 'picocolors';
import type { Outcome, RecordedGap, RunRecord } from '../harness/engine/verdict/run-record.js';
import { categoryWords, countedBySeverity, outcomeWords } from './outcome-words.js';

/** The width of the labels in front of the totals. */
const labelWidth = 13;

/** The totals of a run in a few lines. */
export function totals(record: RunRecord): string {
  const { summary, coverage, gaps } = record;
  const { kind, endpointUrl, region, access } = record.target;
  const outcomes = (Object.keys(outcomeWords) as Outcome[])
    .filter((outcome) => summary[outcome] > 0)
    .map((outcome) => outcomeWords[outcome].paint(`${summary[outcome]} ${outcomeWords[outcome].counted}`));
  const counts = Object.entries(coverage).map(([what, { covered, total }]) => `${inWords(what)} ${covered}/${total}`);
  return [
    line('Checks', outcomes.join(', ')),
    line('Gaps', gaps.length === 0 ? pc.green('none') : counted(gaps)),
    ...categories(gaps),
    line('Coverage', counts.join(', ')),
    ...errors(coverage.errors),
    line('Requests', `${summary.requests} in ${(record.durationMs / 1000).toFixed(1)} s`),
    ...retries(record.transport),
    line('Target', `${kind} ${endpointUrl} ${region}, access ${access}, seed ${record.seed}`),
  ].join('\n');
}

function line(label: string, text: string): string {
  return `${pc.bold(label)}${' '.repeat(labelWidth - label.length)}${text}`;
}

/** `4 (3 must, 1 should), 2 of them operations that are not implemented`. */
function counted(gaps: RunRecord['gaps']): string {
  const missing = gaps.filter(({ category }) => category === 'unimplemented').length;
  const which = missing > 0 ? `, ${missing} of them operations that are ${categoryWords.unimplemented}` : '';
  return `${gaps.length} (${countedBySeverity(gaps)})${which}`;
}

/** How many gaps each category has, most first, where there are several categories. */
function categories(gaps: RunRecord['gaps']): string[] {
  const counts = new Map<RecordedGap['category'], number>();
  for (const { category } of gaps) counts.set(category, (counts.get(category) ?? 0) + 1);
  if (counts.size < 2) return [];
  const most = [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return [line('By category', most.map(([category, count]) => `${count} ${categoryWords[category]}`).join(', '))];
}

/** `requestMembers` as `request members`. */
function inWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** How many requests were retried, and why; nothing where none was. */
function retries(transport: RunRecord['transport']): string[] {
  if (!transport) return [];
  const { throttled, serverErrors, resets } = transport;
  const causes = [
    [throttled, 'throttled'],
    [serverErrors, 'server errors (5xx)'],
    [resets, 'connection resets'],
  ] as const;
  const counted = causes.filter(([count]) => count > 0).map(([count, cause]) => `${count} ${cause}`);
  return [line('Retries', `${transport.retries}: ${counted.join(', ')}`)];
}

/** How many documented pairs of operation and error a run observed, and why not all; nothing where it observed none. */
function errors({ covered, total, unseen }: RunRecord['coverage']['errors']): string[] {
  if (covered === 0) return [];
  const count = (excluded: boolean) =>
    unseen.filter((one) => one.excluded === excluded).reduce((sum, { pairs }) => sum + pairs.length, 0);
  const counted = [
    `${covered} of ${total} documented operation/error pairs observed`,
    `${count(true)} that no client can trigger`,
    `${count(false)} not observed (the JSON report has the reasons)`,
  ];
  return [line('Errors', counted.join(', '))];
}
