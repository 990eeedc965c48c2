import { TargetError } from '../common/user-errors.js';
import { type Fault, operationsSeenBy, selectionOf } from './faults/fault.js';
import { startFaultyReference } from './faulty-reference.js';
import { type FaultVerdict, judgeFault } from './judge-fault.js';
import { type Questions, runSuite } from './run-suite.js';
import { nothingSaid, type Said, saidBy } from './said.js';

/** What became of a fault, and what the checks said of it. */
export interface FaultRun {
  fault: Fault;
  verdict: FaultVerdict;
  said: Said;
}

/**
 * Runs the checks of a fault against a fresh reference that has it, and compares what they say with what they should.
 * `before` is what they say without it: that is no news of the fault.
 */
export async function runFault(
  fault: Fault,
  questions: Omit<Questions, 'select'>,
  before: Said = nothingSaid,
): Promise<FaultRun> {
  const faulty = await startFaultyReference(fault.transform, operationsSeenBy(fault), fault.pageSize);
  try {
    const result = await runSuite(faulty, {
      ...questions,
      select: selectionOf(fault),
      ...(fault.oneByOne ? { concurrency: 1 } : {}),
      ...(fault.kind ? { kind: fault.kind } : {}),
    });
    return { fault, verdict: judgeFault(fault, result, before), said: saidBy(result.record, result.warned) };
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    return {
      fault,
      verdict: { missed: [...fault.expects], noise: [], broken: [error.message], long: [] },
      said: nothingSaid,
    };
  } finally {
    await faulty.close();
  }
}
