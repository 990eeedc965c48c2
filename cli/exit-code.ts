import { TargetError, UsageError } from '../common/user-errors.js';
import type { RunRecord } from '../harness/engine/verdict/run-record.js';

/** What the command's exit codes mean. */
export const exitCodes = { conforms: 0, gaps: 1, usage: 2, target: 3, fault: 4, interrupted: 130 } as const;

/** Which gaps fail a run. */
export type FailOn = 'must' | 'should';

/** The severity that fails a run: the given one, or the default. On AWS, a violation of what is only documented may be an error in the documentation. */
export function failOnOf(asked: FailOn | undefined, kind: 'reference' | 'aws' | 'endpoint'): FailOn {
  return asked ?? (kind === 'aws' ? 'must' : 'should');
}

/** The exit code of a run that came to its end. */
export function exitCodeOf(record: RunRecord, failOn: FailOn): number {
  const failing = record.gaps.filter(({ severity }) => failOn === 'should' || severity === 'must');
  return failing.length > 0 ? exitCodes.gaps : exitCodes.conforms;
}

/** Exit code and message of a thrown value. Everything but a UsageError and a TargetError is an internal error of this tool. */
export function explainError(error: unknown, debug: boolean): { code: number; message: string } {
  const text = error instanceof Error ? error.message : String(error);
  const oneLine = debug && error instanceof Error ? (error.stack ?? text) : text.split('\n').join(' ');
  if (error instanceof UsageError) return { code: exitCodes.usage, message: oneLine };
  if (error instanceof TargetError) return { code: exitCodes.target, message: oneLine };
  return {
    code: exitCodes.fault,
    message: `internal error of this tool: ${oneLine}${debug ? '' : ' (please report it with the output of --debug)'}`,
  };
}
