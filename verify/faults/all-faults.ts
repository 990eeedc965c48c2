import { clampFaults } from './clamp-faults.js';
import { connectionFaults } from './connection-faults.js';
import { constraintFaults } from './constraint-faults.js';
import { directedFaults } from './directed-faults.js';
import { echoFaults } from './echo-faults.js';
import { envelopeFaults } from './envelope-faults.js';
import { errorFaults } from './error-faults.js';
import type { Fault } from './fault.js';
import { loggingFaults } from './logging-faults.js';
import { missingFaults, rejectFaults } from './missing-faults.js';
import { oddRequestFaults } from './odd-request-faults.js';
import { pageFaults } from './page-faults.js';
import { refusalFaults } from './refusal-faults.js';
import { reliabilityFaults } from './reliability-faults.js';
import { requestFormFaults } from './request-form-faults.js';
import { sdkFaults } from './sdk-faults.js';
import { selectorFaults } from './selector-faults.js';
import { shapeFaults } from './shape-faults.js';
import { stateFaults } from './state-faults.js';
import { tagFaults } from './tag-faults.js';
import { trailFaults } from './trail-faults.js';

/** The fault catalogue: everything that the suite is known to notice. */
export const allFaults: readonly Fault[] = [
  ...directedFaults,
  ...envelopeFaults,
  ...requestFormFaults,
  ...oddRequestFaults,
  ...connectionFaults,
  ...pageFaults,
  ...sdkFaults,
  ...missingFaults,
  ...reliabilityFaults,
  ...shapeFaults,
  ...refusalFaults,
  ...errorFaults,
  ...clampFaults,
  ...constraintFaults,
  ...echoFaults,
  ...rejectFaults,
  ...trailFaults,
  ...loggingFaults,
  ...selectorFaults,
  ...tagFaults,
  ...stateFaults,
];
