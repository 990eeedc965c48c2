import pc from 'picocolors';
import type { Outcome } from '../harness/engine/verdict/run-record.js';

/** How an outcome looks on a terminal: a mark that can be read without colour, and a colour. */
export const outcomeStyle: Record<Outcome, { mark: string; paint: (text: string) => string }> = {
  passed: { mark: '✓', paint: pc.green },
  gap: { mark: '✗', paint: pc.red },
  warning: { mark: '!', paint: pc.yellow },
  unimplemented: { mark: '∅', paint: pc.red },
  blocked: { mark: '■', paint: pc.magenta },
  skipped: { mark: '-', paint: pc.dim },
};

/** Outcomes from worst to best: the worst one of several is what a reader needs to see. */
export const worstFirst: readonly Outcome[] = ['unimplemented', 'gap', 'blocked', 'warning', 'passed', 'skipped'];
