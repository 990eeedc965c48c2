import { describe, expect, test } from 'vitest';
import { readReplayToken, replayVersions } from '../../../harness/engine/replay.js';
import { operationsSeenBy } from '../../../verify/faults/fault.js';
import { replicaStateFaults } from '../../../verify/faults/replica-state-faults.js';
import { storeStateFaults } from '../../../verify/faults/store-state-faults.js';
import { trailRuleFaults } from '../../../verify/faults/trail-rule-faults.js';
import { trailStateFaults } from '../../../verify/faults/trail-state-faults.js';
import { startFaultyReference } from '../../../verify/faulty-reference.js';
import { ownCalls } from '../../../verify/own-calls.js';
import { runChecks } from '../../../verify/run-checks.js';
import { questions } from '../../verify/questions.js';
import { historyLengths } from './history-lengths.js';

const stateFaults = [...trailStateFaults, ...replicaStateFaults, ...trailRuleFaults, ...storeStateFaults];

// A sample; `npm run verify-suite` runs them all.
describe('a fault of the state is told by a history of five calls at most', () => {
  test.each([
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
  const first = await runChecks(faulty, { ...questions, select });
  const token = first.record.gaps[0]?.repro.replay ?? '';
  const replay = readReplayToken(token, replayVersions(questions.spec));
  const again = await runChecks(faulty, { ...questions, select, replay });
  await faulty.close();
  expect(again.record.gaps.map(({ id }) => id)).toEqual(first.record.gaps.map(({ id }) => id));
  const calls = ({ record }: typeof first) => ownCalls(record.gaps[0]!.repro.curl);
  expect(calls(again)).toEqual(calls(first));
  expect(again.record.summary.requests).toBeLessThan(60);
});
