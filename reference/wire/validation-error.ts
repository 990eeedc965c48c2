import { ServiceFault } from '../service-fault.js';

/**
 * What a client hears whose input breaks a rule that the operation declares no code for: the one that AWS lists as common
 * to all operations (CommonErrors).
 */
export function validationError(message: string): ServiceFault {
  return new ServiceFault('ValidationException', message.slice(0, 400));
}
