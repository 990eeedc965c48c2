import { ServiceFault } from '../service-fault.js';

/** Every broken rule about event selectors has one code (error-conditions.json, PutEventSelectors). */
export function selectorFault(message: string): ServiceFault {
  return new ServiceFault('InvalidEventSelectorsException', message);
}
