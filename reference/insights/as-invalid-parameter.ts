import { ServiceFault } from '../service-fault.js';
import { invalidParameter } from '../wire/invalid-parameter.js';

/**
 * Runs a reader whose refusals the operation does not declare.
 *
 * @throws {ServiceFault} InvalidParameterException in place of any other code
 */
export function asInvalidParameter<T>(read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    throw thrown instanceof ServiceFault ? invalidParameter(thrown.message) : thrown;
  }
}
