import type { ReportedFinding } from '../harness/engine/check/check-report.js';
import type { RunRecord } from '../harness/engine/verdict/run-record.js';
import { ownCalls } from './own-calls.js';

/** What a run said against a server: what a fault is told by, compared with what is said without it. */
export interface Said {
  /** Ids of gaps. */
  readonly gaps: ReadonlySet<string>;
  /** The requirements that gaps and warnings name, by id: how many calls of its own the shortest history of one has. */
  readonly requirements: ReadonlyMap<string, number>;
  /** For each check with a warning, what it says. */
  readonly warnings: ReadonlyMap<string, string>;
  /** Ids of checks with a gap or a warning. */
  readonly reporting: ReadonlySet<string>;
}

export const nothingSaid: Said = {
  gaps: new Set(),
  requirements: new Map(),
  warnings: new Map(),
  reporting: new Set(),
};

/** What a record says; `cited`: what is behind its warnings, of which it tells nothing but the words. Pure. */
export function saidBy(
  { gaps, checks }: Pick<RunRecord, 'gaps' | 'checks'>,
  cited: readonly Pick<ReportedFinding, 'requirement' | 'curl'>[] = [],
): Said {
  const warned = checks.filter(({ outcome }) => outcome === 'warning');
  const missed = checks.filter(({ outcome }) => outcome === 'gap');
  return {
    gaps: new Set(gaps.map(({ id }) => id)),
    requirements: fewestCalls([
      ...gaps.map(({ requirement, repro }) => [requirement, repro.curl] as const),
      ...cited.map(({ requirement, curl }) => [requirement, curl] as const),
    ]),
    warnings: new Map(warned.map(({ id, reason = '' }) => [id, reason])),
    reporting: new Set([...warned, ...missed].map(({ id }) => id)),
  };
}

function fewestCalls(told: readonly (readonly [string | undefined, string])[]): Map<string, number> {
  const fewest = new Map<string, number>();
  for (const [requirement, curl] of told)
    if (requirement) fewest.set(requirement, Math.min(ownCalls(curl).length, fewest.get(requirement) ?? Infinity));
  return fewest;
}
