import { ServiceFault } from '../service-fault.js';

/** Both prefixes are in use (behaviour.md section 1). */
const TARGET = /^(?:com\.amazonaws\.cloudtrail\.v20131101\.)?CloudTrail_20131101\.([A-Za-z]{1,100})$/;

/**
 * The operation that an X-Amz-Target names.
 *
 * @throws {ServiceFault} UnknownOperationException: code and status are those of other services of this protocol
 * (error-conditions.json, open questions)
 */
export function readOperationName(target: string | undefined): string {
  const [, name] = TARGET.exec(target ?? '') ?? [];
  if (name === undefined) throw unknownOperation();
  return name;
}

/** What a client hears that asks for an operation that is not there. */
export function unknownOperation(): ServiceFault {
  return new ServiceFault('UnknownOperationException', 'The requested operation is not known to the service.');
}
