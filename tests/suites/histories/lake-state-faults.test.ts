import { describe, expect, test } from 'vitest';
import { channelStateFaults } from '../../../verify/faults/channel-state-faults.js';
import { dashboardStateFaults } from '../../../verify/faults/dashboard-state-faults.js';
import { jobStateFaults } from '../../../verify/faults/job-state-faults.js';
import { historyLengths } from './history-lengths.js';

const faults = [...channelStateFaults, ...dashboardStateFaults, ...jobStateFaults];
/** What prepares a history outside CloudTrail is no call of it, and the shared store is made once for all of them. */
const isOwn = (call: string) => !/^(PUT|POST) |CreateEventDataStore/.test(call);

// A sample; `npm run verify-suite` runs them all.
describe('a fault of the state is told by a history of five calls at most', () => {
  test.each([
    'UpdateChannel/drops-policy',
    'ListChannels/shows-deleted',
    'DeleteDashboard/leaves-tags',
    'StartDashboardRefresh/not-told',
    'CancelQuery/forgotten',
    'DescribeQuery/goes-back',
    'StopImport/forgotten',
  ])('%s', async (id) => {
    const fault = faults.find((one) => one.id === id)!;
    for (const calls of await historyLengths(fault, isOwn)) {
      expect(calls).toBeLessThanOrEqual(5);
    }
  });
});
