import type { Fault } from '../fault.js';
import { storeRuleFaults } from '../store-rule-faults.js';
import { trailRuleFaults } from '../trail-rule-faults.js';
import { channelStateFaults } from './channel-state-faults.js';
import { dashboardStateFaults } from './dashboard-state-faults.js';
import { jobHistoryFaults } from './job-history-faults.js';
import { jobStateFaults } from './job-state-faults.js';
import { lookupStateFaults } from './lookup-state-faults.js';
import { replicaStateFaults } from './replica-state-faults.js';
import { storeDefaultFaults } from './store-default-faults.js';
import { storeStateFaults } from './store-state-faults.js';
import { trailStateFaults } from './trail-state-faults.js';

/** Faults of what is kept from call to call: where a history tells them, it has to be short. */
export const stateFaults: readonly Fault[] = [
  ...trailStateFaults,
  ...lookupStateFaults,
  ...replicaStateFaults,
  ...trailRuleFaults,
  ...storeStateFaults,
  ...storeDefaultFaults,
  ...storeRuleFaults,
  ...channelStateFaults,
  ...dashboardStateFaults,
  ...jobStateFaults,
  ...jobHistoryFaults,
].map((fault) => ({ ...fault, ofState: true }));
