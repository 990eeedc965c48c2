import { directedFaults } from './directed-faults.js';
import type { Fault } from './fault.js';
import { pageFaults } from './page-faults.js';
import { clampFaults } from './rules/clamp-faults.js';
import { constraintFaults } from './rules/constraint-faults.js';
import { errorFaults } from './rules/error-faults.js';
import { refusalFaults } from './rules/refusal-faults.js';
import { selectorFaults } from './selector-faults.js';
import { loggingFaults } from './state/logging-faults.js';
import { stateFaults } from './state/state-faults.js';
import { tagFaults } from './tag-faults.js';
import { trailFaults } from './trail-faults.js';
import { connectionFaults } from './wire/connection-faults.js';
import { echoFaults } from './wire/echo-faults.js';
import { envelopeFaults } from './wire/envelope-faults.js';
import { missingFaults, rejectFaults } from './wire/missing-faults.js';
import { oddRequestFaults } from './wire/odd-request-faults.js';
import { reliabilityFaults } from './wire/reliability-faults.js';
import { requestFormFaults } from './wire/request-form-faults.js';
import { sdkFaults } from './wire/sdk-faults.js';
import { shapeFaults } from './wire/shape-faults.js';

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
