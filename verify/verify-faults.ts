import { faultLine, totalLines, troubleLines } from './fault-report.js';
import { allFaults } from './faults/all-faults.js';
import { type Fault, selectionOf } from './faults/fault.js';
import { noFault } from './faults/no-fault.js';
import { inParallel } from './in-parallel.js';
import { isSound } from './judge-fault.js';
import { mostOwnCalls } from './own-calls.js';
import { type FaultRun, runFault } from './run-fault.js';
import type { Questions } from './run-suite.js';
import { unprovenChecks, unprovenStateRules } from './unproven-checks.js';

/** How faults are verified. */
export interface FaultOptions {
  faults: readonly Fault[];
  /** Faults at a time. */
  concurrency: number;
  /** Every check is run with every fault, not only those that the fault names. */
  wholeSuite: boolean;
}

/** Of a long list this many are named. */
const named = 20;

/** Verifies faults and tells about each. Resolves to whether all are as they should be. */
export async function verifyFaults(
  questions: Omit<Questions, 'select'>,
  { faults, concurrency, wholeSuite }: FaultOptions,
  say: (line: string) => void,
): Promise<boolean> {
  const runs: FaultRun[] = [];
  const all = wholeSuite ? faults.map((fault) => ({ ...fault, select: ['**'] })) : faults;
  const before = await runFault({ ...noFault, select: [...new Set(all.flatMap(selectionOf))] }, questions);
  say(faultLine(before));
  for (const running of inParallel(all, concurrency, (fault) => runFault(fault, questions, before.said))) {
    const run = await running;
    runs.push(run);
    say(faultLine(run));
  }
  say('');
  for (const line of troubleLines([before, ...runs])) say(line);
  for (const line of totalLines(runs)) say(line);
  const areSound = [before, ...runs].every(({ verdict }) => isSound(verdict));
  if (faults.length < allFaults.length) return areSound;
  sayUnproven(unprovenChecks(questions.checks, runs, before), say);
  const rules = unprovenStateRules(questions.checks, runs);
  say(
    rules.length === 0
      ? `at least one fault shows each state rule with at most ${mostOwnCalls} own calls`
      : `no fault shows ${rules.length} state rules with at most ${mostOwnCalls} calls: ${rules.join(', ')}`,
  );
  return areSound && rules.length === 0;
}

function sayUnproven(ids: readonly string[], say: (line: string) => void): void {
  const more = ids.length > named ? ` and ${ids.length - named} more` : '';
  if (ids.length === 0) say('every check reports a gap with at least one fault');
  else say(`${ids.length} checks report no gap with any fault: ${ids.slice(0, named).join(', ')}${more}`);
}
