import pc from 'picocolors';
import type { Outcome, RecordedGap } from '../harness/engine/verdict/run-record.js';

/** How a report shows an outcome. */
export interface OutcomeWords {
  /** What the outcome of one check is called. */
  word: string;
  /** What follows a number of checks: `181 with gaps`. */
  counted: string;
  /** A symbol that is readable without colour. */
  mark: string;
  paint: (text: string) => string;
}

/** The words of a report for the outcomes of a record. */
export const outcomeWords: Record<Outcome, OutcomeWords> = {
  passed: { word: 'passed', counted: 'passed', mark: '✓', paint: pc.green },
  gap: { word: 'gap', counted: 'with gaps', mark: '✗', paint: pc.red },
  warning: { word: 'warning', counted: 'with warnings', mark: '!', paint: pc.yellow },
  unimplemented: { word: 'not implemented', counted: 'not implemented', mark: '∅', paint: pc.red },
  blocked: { word: 'blocked', counted: 'blocked', mark: '■', paint: pc.magenta },
  skipped: { word: 'skipped', counted: 'skipped', mark: '-', paint: pc.dim },
};

/** Outcomes from worst to best. A report shows the worst one of several. */
export const worstFirst: readonly Outcome[] = ['unimplemented', 'gap', 'blocked', 'warning', 'passed', 'skipped'];

/** The words of a report for the categories of gaps. */
export const categoryWords: Record<RecordedGap['category'], string> = {
  protocol: 'protocol',
  shape: 'shape',
  constraint: 'constraint',
  error: 'error',
  pagination: 'pagination',
  semantics: 'semantics',
  reliability: 'reliability',
  unimplemented: outcomeWords.unimplemented.word,
};

/** The words of a report for the severities of gaps. */
export const severityWords: Record<RecordedGap['severity'], string> = { must: 'must', should: 'should' };

/** What a report calls an operation; a check that concerns no operation in particular is about the target as a whole. */
export function operationWord(operation: string): string {
  return operation === '_' ? 'target' : operation;
}

/** `3 must, 2 should`. */
export function countedBySeverity(gaps: readonly Pick<RecordedGap, 'severity'>[]): string {
  const must = gaps.filter(({ severity }) => severity === 'must').length;
  const should = gaps.length - must;
  return `${must} ${severityWords.must}, ${should} ${severityWords.should}`;
}
