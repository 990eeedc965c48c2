import { describe, expect, test } from 'vitest';
import { channelStateFaults } from '../../../verify/faults/channel-state-faults.js';
import { dashboardStateFaults } from '../../../verify/faults/dashboard-state-faults.js';
import { operationsSeenBy, selectionOf } from '../../../verify/faults/fault.js';
import { jobStateFaults } from '../../../verify/faults/job-state-faults.js';
import { startFaultyReference } from '../../../verify/faulty-reference.js';
import { runChecks } from '../../../verify/run-checks.js';
import { questions } from '../../verify/questions.js';

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
    const faulty = await startFaultyReference(fault.transform, operationsSeenBy(fault));
    const { record, broken } = await runChecks(faulty, { ...questions, select: selectionOf(fault) });
    await faulty.close();
    expect(broken).toEqual([]);
    expect(record.gaps.map((gap) => gap.id).sort()).toEqual([...fault.expects].sort());
    for (const { history = [] } of record.gaps) {
      const calls = history.filter(({ call }) => isOwn(call));
      expect(calls.length).toBeLessThanOrEqual(5);
    }
  });
});
