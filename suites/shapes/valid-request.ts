import type { Access } from '../../harness/engine/check/access.js';
import { type Check, check } from '../../harness/engine/context/check.js';
import type { CheckContext } from '../../harness/engine/context/check-context.js';
import type { OperationName } from '../../spec/generated/types.js';

/**
 * The check `<Operation>/shapes/valid-request`: a call as the documentation describes it, on resources that are there,
 * is accepted, and its answer is judged in full. Every operation has one; where an operation fails as a mere
 * prerequisite of another check, the gap belongs to this one.
 */
export function validRequest(
  operation: OperationName,
  access: Access,
  body: (t: CheckContext) => Promise<unknown>,
): Check {
  return check({
    id: `${operation}/shapes/valid-request`,
    title: 'accepts a valid request',
    requirements: ['wire.accepts-valid', 'wire.implemented'],
    access,
    body: async (t) => void (await body(t)),
  });
}
