import { expect } from 'vitest';
import { type Fault, operationsSeenBy, selectionOf } from '../../../verify/faults/fault.js';
import { startFaultyReference } from '../../../verify/faulty-reference.js';
import { runChecks } from '../../../verify/run-checks.js';
import { questions } from '../../verify/questions.js';

/**
 * Expects a fault to make its own gaps and no others. Resolves to the number of calls in the history of each gap that has
 * one; `isOwn` tells calls from what prepares them.
 */
export async function historyLengths(fault: Fault, isOwn: (call: string) => boolean): Promise<number[]> {
  const faulty = await startFaultyReference(fault.transform, operationsSeenBy(fault));
  const { record, broken } = await runChecks(faulty, { ...questions, select: selectionOf(fault) });
  await faulty.close();
  expect(broken).toEqual([]);
  expect(record.gaps.map((gap) => gap.id).sort()).toEqual([...fault.expects].sort());
  return record.gaps.map(({ history = [] }) => history.filter(({ call }) => isOwn(call)).length);
}
