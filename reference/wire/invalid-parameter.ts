import { ServiceFault } from '../service-fault.js';

/** What a client hears whose parameter is wrong where no code of its own exists for it. */
export function invalidParameter(message: string): ServiceFault {
  return new ServiceFault('InvalidParameterException', message.slice(0, 400));
}
