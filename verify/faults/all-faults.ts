import { channelStateFaults } from './channel-state-faults.js';
import { clampFaults } from './clamp-faults.js';
import { connectionFaults } from './connection-faults.js';
import { constraintFaults } from './constraint-faults.js';
import { dashboardStateFaults } from './dashboard-state-faults.js';
import { echoFaults } from './echo-faults.js';
import { envelopeFaults } from './envelope-faults.js';
import { errorFaults } from './error-faults.js';
import type { Fault } from './fault.js';
import { jobHistoryFaults } from './job-history-faults.js';
import { jobStateFaults } from './job-state-faults.js';
import { loggingFaults } from './logging-faults.js';
import { lookupStateFaults } from './lookup-state-faults.js';
import { missingFaults, rejectFaults } from './missing-faults.js';
import { oddRequestFaults } from './odd-request-faults.js';
import { pageFaults } from './page-faults.js';
import { refusalFaults } from './refusal-faults.js';
import { reliabilityFaults } from './reliability-faults.js';
import { replicaStateFaults } from './replica-state-faults.js';
import { requestFormFaults } from './request-form-faults.js';
import { sdkFaults } from './sdk-faults.js';
import { selectorFaults } from './selector-faults.js';
import { shapeFaults } from './shape-faults.js';
import { storeDefaultFaults } from './store-default-faults.js';
import { storeStateFaults } from './store-state-faults.js';
import { tagFaults } from './tag-faults.js';
import { trailFaults } from './trail-faults.js';
import { trailRuleFaults } from './trail-rule-faults.js';
import { trailStateFaults } from './trail-state-faults.js';

/** The fault catalogue: everything that the suite is known to notice. */
export const allFaults: readonly Fault[] = [
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
  ...trailStateFaults,
  ...lookupStateFaults,
  ...replicaStateFaults,
  ...trailRuleFaults,
  ...storeStateFaults,
  ...storeDefaultFaults,
  ...channelStateFaults,
  ...dashboardStateFaults,
  ...jobStateFaults,
  ...jobHistoryFaults,
];
