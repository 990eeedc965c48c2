import { describe, expect, test } from 'vitest';
import { readReplayToken, replayVersions } from '../../../../harness/engine/check/replay.js';
import { operationsSeenBy } from '../../../../verify/faults/fault.js';
import { selectorFaults } from '../../../../verify/faults/selector-faults.js';
import { replicaStateFaults } from '../../../../verify/faults/state/replica-state-faults.js';
import { storeStateFaults } from '../../../../verify/faults/state/store-state-faults.js';
import { trailStateFaults } from '../../../../verify/faults/state/trail-state-faults.js';
import { trailRuleFaults } from '../../../../verify/faults/trail-rule-faults.js';
import { startFaultyReference } from '../../../../verify/faulty-reference.js';
import { ownCalls } from '../../../../verify/own-calls.js';
import { runSuite } from '../../../../verify/run-suite.js';
import { questions } from '../../../verify/questions.js';
import { historyLengths } from './history-lengths.js';

const stateFaults = [...trailStateFaults, ...replicaStateFaults, ...trailRuleFaults, ...storeStateFaults];

// A sample; `npm run verify-suite` runs them all.
describe('a fault of the state is told by a history of five calls at most', () => {
  test.concurrent.each([
    'UpdateTrail/not-cleared/S3KeyPrefix',
    'UpdateTrail/resets/SnsTopicName',
    'UpdateTrail/drops-insights',
    'StartLogging/forgets-stop',
    'PutEventSelectors/drops-prefix',
    'AddTags/keeps-old-value',
    'DeleteTrail/leaves-tags',
    'UpdateTrail/revives',
    'UpdateEventDataStore/resets/RetentionPeriod',
    'UpdateEventDataStore/drops-configuration',
    'RestoreEventDataStore/resets-retention',
    'AddTags/empty-value',
    'GetTrail/no-arn-of-elsewhere',
    'DescribeTrails/replicas-stay',
    'StopLogging/works-anywhere',
  ])('%s', async (id) => {
    const fault = stateFaults.find((one) => one.id === id)!;
    for (const calls of await historyLengths(fault)) {
      expect(calls).toBeGreaterThan(1);
      expect(calls).toBeLessThanOrEqual(5);
    }
  });
});

test('a found history is done again by its token, in one go', async () => {
  const fault = trailStateFaults.find(({ id }) => id === 'PutEventSelectors/drops-prefix')!;
  const select = ['_/lifecycle/trail-histories'];
  const faulty = await startFaultyReference(fault.transform, operationsSeenBy(fault));
  const first = await runSuite(faulty, { ...questions, select });
  const token = first.record.gaps[0]?.repro.replay ?? '';
  const replay = readReplayToken(token, replayVersions(questions.spec));
  const again = await runSuite(faulty, { ...questions, select, replay });
  await faulty.close();
  expect(again.record.gaps.map(({ id }) => id)).toEqual(first.record.gaps.map(({ id }) => id));
  const calls = ({ record }: typeof first) => ownCalls(record.gaps[0]!.repro.curl);
  expect(calls(again)).toEqual(calls(first));
  expect(again.record.summary.requests).toBeLessThan(60);
});

test('what a written history tells in few calls is not shortened once more', async () => {
  const fault = selectorFaults.find(({ id }) => id === 'CreateTrail/no-default-selector')!;
  const told = async (...select: string[]) => {
    const faulty = await startFaultyReference(fault.transform, operationsSeenBy(fault));
    const { record } = await runSuite(faulty, { ...questions, select });
    await faulty.close();
    const [{ id, count, check } = { id: '', count: 0, check: '' }] = record.gaps;
    return { gap: { id, count, check }, requests: record.summary.requests };
  };
  const alone = await told('_/lifecycle/trail-histories');
  const beside = await told('_/lifecycle/trail-histories', 'GetEventSelectors/lifecycle/default');
  expect(beside.gap).toEqual({ id: alone.gap.id, count: 2, check: 'GetEventSelectors/lifecycle/default' });
  expect(beside.requests).toBeLessThan(alone.requests);
});
