import { expect } from 'vitest';
import { type Fault, operationsSeenBy, selectionOf } from '../../../../verify/faults/fault.js';
import { startFaultyReference } from '../../../../verify/faulty-reference.js';
import { ownCalls } from '../../../../verify/own-calls.js';
import { runSuite } from '../../../../verify/run-suite.js';
import { questions } from '../../../verify/questions.js';

/** Expects a fault to make its own gaps and no others. Resolves to the number of own calls in the history of each gap. */
export async function historyLengths(fault: Fault): Promise<number[]> {
  const faulty = await startFaultyReference(fault.transform, operationsSeenBy(fault));
  const { record, broken } = await runSuite(faulty, { ...questions, select: selectionOf(fault) });
  await faulty.close();
  expect(broken).toEqual([]);
  expect(record.gaps.map((gap) => gap.id).sort()).toEqual([...fault.expects].sort());
  return record.gaps.map(({ repro }) => ownCalls(repro.curl).length);
}
