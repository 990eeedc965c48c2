import { faults } from './conditions/fault.js';
import { errorCheck } from './error-check.js';

/** Errors that were seen, and that the operation does not declare: the registry of pairs has no place for them. */
export const undeclared = [errorCheck('LookupEvents', faults.denied), errorCheck('StopLogging', faults.denied)];
