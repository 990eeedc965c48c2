import { TargetError } from '../spec/errors.js';
import { type Fault, operationsSeenBy, selectionOf } from './faults/fault.js';
import { startFaultyReference } from './faulty-reference.js';
import { type FaultVerdict, judgeFault } from './judge-fault.js';
import { type Questions, runChecks } from './run-checks.js';

/** What became of a fault, and the checks that a run with it turns into a gap or a warning. */
export interface FaultRun {
  fault: Fault;
  verdict: FaultVerdict;
  reporting: string[];
}

/** Runs the checks of a fault against a fresh reference that has it, and compares what they say with what they should. */
export async function runFault(fault: Fault, questions: Omit<Questions, 'select'>): Promise<FaultRun> {
  const faulty = await startFaultyReference(fault.transform, operationsSeenBy(fault), fault.pageSize);
  try {
    const result = await runChecks(faulty, {
      ...questions,
      select: selectionOf(fault),
      ...(fault.oneByOne ? { concurrency: 1 } : {}),
    });
    const reporting = result.record.checks.filter(({ outcome }) => outcome === 'gap' || outcome === 'warning');
    return { fault, verdict: judgeFault(fault, result), reporting: reporting.map(({ id }) => id) };
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    return { fault, verdict: { missed: [...fault.expects], noise: [], broken: [error.message] }, reporting: [] };
  } finally {
    await faulty.close();
  }
}
