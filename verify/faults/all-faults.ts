import { clampFaults } from './clamp-faults.js';
import { envelopeFaults } from './envelope-faults.js';
import { errorFaults } from './error-faults.js';
import type { Fault } from './fault.js';
import { loggingFaults } from './logging-faults.js';
import { missingFaults, rejectFaults } from './missing-faults.js';
import { refusalFaults } from './refusal-faults.js';
import { reliabilityFaults } from './reliability-faults.js';
import { selectorFaults } from './selector-faults.js';
import { shapeFaults } from './shape-faults.js';
import { tagFaults } from './tag-faults.js';
import { trailFaults } from './trail-faults.js';

/** The fault catalogue: everything that the suite is known to notice. */
export const allFaults: readonly Fault[] = [
  ...envelopeFaults,
  ...missingFaults,
  ...reliabilityFaults,
  ...shapeFaults,
  ...refusalFaults,
  ...errorFaults,
  ...clampFaults,
  ...rejectFaults,
  ...trailFaults,
  ...loggingFaults,
  ...selectorFaults,
  ...tagFaults,
];
