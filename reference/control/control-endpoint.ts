import { loadSpec } from '../../spec/load.js';
import { type Clock, ManualClock } from '../clock.js';
import { callerFaultCodes, callerFaults } from '../conditions/caller-faults.js';
import { type InjectedFaults, injectableFaults } from '../conditions/injected-faults.js';
import { operations } from '../operations.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { numberMember, stringMember } from '../wire/members.js';
import { parseInput } from '../wire/parse-input.js';
import type { ReceivedRequest } from '../wire/received-request.js';

/** What a control call can reach. */
export interface Controlled {
  readonly clock: Clock;
  readonly injected: InjectedFaults;
  reset(): void;
}

/** No AWS client sends a POST to a path with an underscore in front; S3 takes no POST here. */
const PREFIX = '/_reference/';
const MAX_COUNT = 1_000_000;

/** Whether a request is a control call. */
export function isControlCall(request: ReceivedRequest): boolean {
  return request.method === 'POST' && request.target.startsWith(PREFIX);
}

/**
 * Answers a control call: `reset`; `clock` with `{"advanceMs": n}`, where the clock is a manual one; `faults` with
 * `{"operation", "fault", "count", "accessKeyId"}`, where the fault is a name of `injectableFaults`, one of `callerFaults`
 * that the operation declares a code for, or such a code itself; with `accessKeyId` only its calls meet the fault.
 *
 * @throws {ServiceFault} InvalidControlCall, which no AWS service has
 */
export function answerControlCall(request: ReceivedRequest, controlled: Controlled): object {
  const input = parseInput(request.body);
  switch (request.target.slice(PREFIX.length)) {
    case 'reset':
      controlled.reset();
      return {};
    case 'clock':
      return { now: advanceClock(input, controlled.clock) };
    case 'faults':
      injectFault(input, controlled.injected);
      return {};
    default:
      throw invalid(`There are ${PREFIX}reset, ${PREFIX}clock and ${PREFIX}faults, and not ${request.target}`);
  }
}

function advanceClock(input: JsonObject, clock: Clock): number {
  const milliseconds = numberMember(input, 'advanceMs');
  if (!(clock instanceof ManualClock)) throw invalid('The clock of this reference is that of the machine');
  if (milliseconds === undefined || !(milliseconds >= 0 && milliseconds <= Number.MAX_SAFE_INTEGER)) {
    throw invalid('advanceMs is a number of milliseconds from 0');
  }
  clock.advance(milliseconds);
  return clock.now();
}

function injectFault(input: JsonObject, injected: InjectedFaults): void {
  const operation = stringMember(input, 'operation') ?? '';
  const fault = stringMember(input, 'fault') ?? '';
  const count = numberMember(input, 'count') ?? 1;
  if (!operations.has(operation)) throw invalid(`There is no operation ${operation}`);
  if (!canFail(operation, fault)) {
    const names = [...injectableFaults, ...callerFaults].join(', ');
    throw invalid(`${fault} is not one of ${names} that ${operation} has, and no error that it declares`);
  }
  if (!Number.isInteger(count) || count < 1 || count > MAX_COUNT) throw invalid(`count is between 1 and ${MAX_COUNT}`);
  injected.inject(operation, fault, count, stringMember(input, 'accessKeyId'));
}

function canFail(operation: string, fault: string): boolean {
  if (injectableFaults.includes(fault) || callerFaultCodes(fault, operation).length > 0) return true;
  return loadSpec().operation(operation).errors.includes(fault);
}

function invalid(message: string): ServiceFault {
  return new ServiceFault('InvalidControlCall', message);
}
