import { describe, expect, test } from 'vitest';
import type { RecordedGap, RunRecord } from '../../harness/engine/verdict/run-record.js';
import { allFaults } from '../../verify/faults/all-faults.js';
import { stateFaults } from '../../verify/faults/state/state-faults.js';
import { isSound, judgeFault } from '../../verify/judge-fault.js';
import type { RunResult } from '../../verify/run-suite.js';

const { ofState: _, ...fault } = stateFaults.find(({ id }) => id === 'UpdateChannel/drops-policy')!;
const [id = ''] = fault.expects;

function target(call: string): string {
  return `-H 'X-Amz-Target: com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.${call}'`;
}

/** A run that told the gap of the fault by a history of these calls. */
function toldBy(...calls: readonly string[]): Pick<RunResult, 'record' | 'broken'> {
  const gap: RecordedGap = {
    id,
    check: '_/lifecycle/channel-histories',
    operation: fault.operation,
    category: fault.category,
    severity: 'should',
    expected: 'one',
    actual: 'another',
    source: 'https://example.org',
    count: 1,
    repro: { curl: calls.map((call) => `curl ${call.includes(' ') ? `-X ${call}` : target(call)}`).join(' && ') },
  };
  return { record: { gaps: [gap], checks: [] } as Partial<RunRecord> as RunRecord, broken: [] };
}

describe('the history of a fault of the state', () => {
  const five = ['CreateChannel', 'PutResourcePolicy', 'AddTags', 'UpdateChannel', 'GetResourcePolicy'];

  test('has five calls at most', () => {
    expect(isSound(judgeFault({ ...fault, ofState: true }, toldBy(...five)))).toBe(true);
    const verdict = judgeFault({ ...fault, ofState: true }, toldBy('CreateChannel', ...five));
    expect(isSound(verdict)).toBe(false);
    expect(verdict.long).toEqual([`${id}: history of 6 calls: CreateChannel, ${five.join(', ')}`]);
  });

  test('may be prepared by others, and on a store that is shared', () => {
    const prepared = toldBy('PUT /ctc-bucket', 'POST /', 'CreateEventDataStore', ...five);
    expect(judgeFault({ ...fault, ofState: true }, prepared).long).toEqual([]);
  });

  test('ends with a call of its own, whatever that makes', () => {
    const { long } = judgeFault({ ...fault, ofState: true }, toldBy(...five, 'CreateEventDataStore'));
    expect(long).toHaveLength(1);
  });

  test('may be longer where the fault is another one', () => {
    expect(judgeFault(fault, toldBy(...five, ...five)).long).toEqual([]);
  });
});

test('every table of faults of the state is in the catalogue as such', () => {
  expect(stateFaults.length).toBeGreaterThan(100);
  const known = allFaults.filter(({ ofState }) => ofState).map((one) => one.id);
  expect(known).toEqual(stateFaults.map((one) => one.id));
});
