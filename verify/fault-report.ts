import { type FaultVerdict, isSound } from './judge-fault.js';
import type { FaultRun } from './run-fault.js';

/** One line on a fault: what became of it, and the gaps and warnings that it causes. */
export function faultLine({ fault, verdict }: FaultRun): string {
  const { expects, warns = [] } = fault;
  const caused = [...expects, ...warns.map((id) => `${id} (warning)`)];
  return `${wordFor(verdict).padEnd(6)} ${fault.id}  -> ${caused.join(', ') || 'nothing'}`;
}

/** Everything that is not as it should be, fault by fault; no line where all is well. */
export function troubleLines(runs: readonly FaultRun[]): string[] {
  return runs.flatMap(({ fault, verdict }) => {
    if (isSound(verdict)) return [];
    const { missed, noise, broken, long } = verdict;
    const told = [
      ...missed.map((gap) => `missed  ${gap}`),
      ...noise.map((gap) => `noise   ${gap}`),
      ...broken.map((what) => `broken  ${what}`),
      ...long.map((what) => `long    ${what}`),
    ];
    return [`${fault.id}: ${fault.why}`, ...told.map((line) => `    ${line}`)];
  });
}

/** How many faults of each category there are, and how many are as they should be. */
export function totalLines(runs: readonly FaultRun[]): string[] {
  const categories = [...new Set(runs.map(({ fault }) => fault.category))].sort();
  return categories.map((category) => {
    const of = runs.filter(({ fault }) => fault.category === category);
    const sound = of.filter(({ verdict }) => isSound(verdict)).length;
    const rest = sound === of.length ? '' : `, ${of.length - sound} not`;
    return `${category.padEnd(14)} ${String(of.length).padStart(4)} faults, ${sound} as expected${rest}`;
  });
}

function wordFor(verdict: FaultVerdict): string {
  if (verdict.broken.length > 0) return 'BROKEN';
  if (verdict.missed.length > 0) return 'MISSED';
  if (verdict.noise.length > 0) return 'NOISE';
  return verdict.long.length > 0 ? 'LONG' : 'ok';
}
