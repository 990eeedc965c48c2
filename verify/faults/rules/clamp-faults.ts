import { accept } from '../../transformers/requests/accept.js';
import type { Fault } from '../fault.js';
import { semantic } from '../semantic.js';

const breaks = ({ MaxResults }: { MaxResults?: unknown }) => Number(MaxResults) > 50;

/** Page sizes that are cut down to what is allowed instead of being refused. */
export const clampFaults: readonly Fault[] = [
  clamped('LookupEvents'),
  clamped('ListInsightsData'),
  clamped('SearchSampleQueries'),
];

function clamped(operation: string): Fault {
  return semantic(operation, 'clamps-max-results', {
    category: 'constraint',
    expects: ['max/MaxResults'],
    why: 'a page that is too large is cut down to the largest',
    transform: accept({ breaks, paths: ['MaxResults'] }),
  });
}
