import { die } from '../../transformers/requests/die.js';
import { hangUp } from '../../transformers/requests/hang-up.js';
import { refuse } from '../../transformers/requests/refuse.js';
import type { Fault } from '../fault.js';

/** Faults by which no answer comes, or one that blames the server. */
export const reliabilityFaults: readonly Fault[] = [
  ...['GetTrail', 'PutEventSelectors', 'ListDashboards', 'CreateChannel'].map(
    (operation): Fault => ({
      id: `${operation}/fails`,
      category: 'reliability',
      operation,
      expects: [`${operation}/server-error`],
      why: 'an exception of the handler is not caught',
      transform: refuse('InternalFailure', 500),
    }),
  ),
  ...['GetTrailStatus', 'AddTags', 'ListImports'].map(
    (operation): Fault => ({
      id: `${operation}/hangs-up`,
      category: 'reliability',
      operation,
      expects: [`${operation}/no-answer`],
      why: 'the process of the handler ends before it answers',
      transform: hangUp(),
    }),
  ),
  {
    id: '_/dies',
    category: 'reliability',
    operation: '_',
    expects: ['_/stays-reachable'],
    select: ['GetTrail/**', 'ListTrails/**', 'DescribeTrails/**'],
    why: 'the server ends, or runs out of something, in the middle of a run',
    transform: die(12),
  },
];
