import { ServiceFault } from '../service-fault.js';

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

/** Faults waiting for the next calls of an operation. */
export class InjectedFaults {
  readonly #waiting = new Map<string, { fault: string; left: number }[]>();

  /** The next `count` calls of the operation fail so: a name of `injectableFaults`, or the code of an error. */
  inject(operation: string, fault: string, count: number): void {
    const queue = this.#waiting.get(operation) ?? [];
    this.#waiting.set(operation, [...queue, { fault, left: count }]);
  }

  /** @throws {ServiceFault} the fault that waits for a call of the operation, which is one fewer then */
  raise(operation: string): void {
    const queue = this.#waiting.get(operation);
    const first = queue?.[0];
    if (queue === undefined || first === undefined) return;
    first.left -= 1;
    if (first.left === 0) queue.shift();
    if (queue.length === 0) this.#waiting.delete(operation);
    const make = Object.hasOwn(FAULTS, first.fault) ? FAULTS[first.fault] : undefined;
    throw make?.(operation) ?? new ServiceFault(first.fault, 'This error was asked for through the control call');
  }
}
