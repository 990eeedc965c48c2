import type { RunRecord } from '../harness/engine/run-record.js';

/** What a run said against a server: what a fault is told by, compared with what is said without it. */
export interface Said {
  /** Ids of gaps. */
  readonly gaps: ReadonlySet<string>;
  /** Ids of the requirements that gaps and warnings name. */
  readonly requirements: ReadonlySet<string>;
  /** For each check with a warning, what it says. */
  readonly warnings: ReadonlyMap<string, string>;
  /** Ids of checks with a gap or a warning. */
  readonly reporting: ReadonlySet<string>;
}

export const nothingSaid: Said = {
  gaps: new Set(),
  requirements: new Set(),
  warnings: new Map(),
  reporting: new Set(),
};

/** What a record says; `cited`: the requirements that its warnings name, which it does not tell. Pure. */
export function saidBy({ gaps, checks }: Pick<RunRecord, 'gaps' | 'checks'>, cited: readonly string[] = []): Said {
  const warned = checks.filter(({ outcome }) => outcome === 'warning');
  const missed = checks.filter(({ outcome }) => outcome === 'gap');
  return {
    gaps: new Set(gaps.map(({ id }) => id)),
    requirements: new Set([...gaps.flatMap(({ requirement = [] }) => requirement), ...cited]),
    warnings: new Map(warned.map(({ id, reason = '' }) => [id, reason])),
    reporting: new Set([...warned, ...missed].map(({ id }) => id)),
  };
}
