import { ServiceFault } from '../service-fault.js';
import { callerFaultCodes } from './caller-faults.js';

/** Faults that a client cannot cause, by the name that a control call uses. */
const FAULTS: Readonly<Record<string, (operation: string) => ServiceFault>> = {
  throttling: () => new ServiceFault('ThrottlingException', 'Rate exceeded'),
  'access-denied': (operation) =>
    new ServiceFault('AccessDeniedException', `The caller is not authorized to perform: cloudtrail:${operation}`),
  kms: () => new ServiceFault('KmsException', 'There is an issue with the KMS key'),
  'encryption-policy': () =>
    new ServiceFault('InsufficientEncryptionPolicyException', 'Insufficient permissions to access the KMS key'),
  internal: () =>
    new ServiceFault('InternalFailure', 'The request processing has failed because of an unknown error.', 500),
  unavailable: () =>
    new ServiceFault('ServiceUnavailable', 'The request has failed due to a temporary failure of the server.', 503),
};

/** The names of the faults that can be injected into any operation. */
export const injectableFaults: readonly string[] = Object.keys(FAULTS);

/** A fault that waits: for calls of anybody, or with one access key. */
interface Waiting {
  readonly fault: string;
  readonly accessKeyId: string | undefined;
  left: number;
}

/** Faults waiting for the next calls of an operation. */
export class InjectedFaults {
  readonly #waiting = new Map<string, Waiting[]>();

  /**
   * The next `count` calls of the operation fail so: a name of `injectableFaults`, that of a caller fault, or the code of
   * an error. With an access key only calls that are signed with it are counted.
   */
  inject(operation: string, fault: string, count: number, accessKeyId?: string): void {
    const queue = this.#waiting.get(operation) ?? [];
    this.#waiting.set(operation, [...queue, { fault, accessKeyId, left: count }]);
  }

  /** @throws {ServiceFault} the fault that waits for this call of the operation, which is one fewer then */
  raise(operation: string, accessKeyId: string): void {
    const queue = this.#waiting.get(operation) ?? [];
    const next = queue.find((one) => one.accessKeyId === undefined || one.accessKeyId === accessKeyId);
    if (next === undefined) return;
    next.left -= 1;
    const left = queue.filter((one) => one.left > 0);
    if (left.length > 0) this.#waiting.set(operation, left);
    else this.#waiting.delete(operation);
    const make = Object.hasOwn(FAULTS, next.fault) ? FAULTS[next.fault] : undefined;
    if (make) throw make(operation);
    const code = callerFaultCodes(next.fault, operation)[0] ?? next.fault;
    throw new ServiceFault(code, 'This error was asked for through the control call');
  }
}
