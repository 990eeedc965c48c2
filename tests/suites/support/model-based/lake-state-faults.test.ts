import { describe, expect, test } from 'vitest';
import { channelStateFaults } from '../../../../verify/faults/state/channel-state-faults.js';
import { dashboardStateFaults } from '../../../../verify/faults/state/dashboard-state-faults.js';
import { jobHistoryFaults } from '../../../../verify/faults/state/job-history-faults.js';
import { jobStateFaults } from '../../../../verify/faults/state/job-state-faults.js';
import { historyLengths } from './history-lengths.js';

const faults = [...channelStateFaults, ...dashboardStateFaults, ...jobStateFaults, ...jobHistoryFaults];

// A sample; `npm run verify-suite` runs them all.
describe('a fault of the state is told by a history of five calls at most', () => {
  test.concurrent.each([
    'UpdateChannel/drops-policy',
    'ListChannels/shows-deleted',
    'DeleteDashboard/leaves-tags',
    'StartDashboardRefresh/not-told',
    'CancelQuery/forgotten',
    'DescribeQuery/goes-back',
    'StopImport/forgotten',
    'StartQuery/replaces-statement',
    'DescribeQuery/forgets-ended',
    'StartImport/retry-does-nothing',
  ])('%s', async (id) => {
    const fault = faults.find((one) => one.id === id)!;
    for (const calls of await historyLengths(fault)) {
      expect(calls).toBeLessThanOrEqual(5);
    }
  });
});
