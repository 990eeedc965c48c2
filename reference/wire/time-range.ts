import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from './json-value.js';
import { numberMember } from './members.js';

/** The last second of the year 9999: what is written in milliseconds by mistake lies beyond it. */
const LAST_SECOND = 253_402_300_799;

/** What an operation calls the two times, and the refusal of a range that cannot be. */
interface RangeNames {
  start: string;
  end: string;
  code: 'InvalidTimeRangeException' | 'InvalidDateRangeException' | 'InvalidParameterException';
}

const USUAL: RangeNames = { start: 'StartTime', end: 'EndTime', code: 'InvalidTimeRangeException' };

/**
 * Start and end of a time range in an input, in milliseconds. Either may be missing.
 *
 * @throws {ServiceFault} InvalidTimeRangeException, or the code that the names have, for a start after the end and for
 * times that cannot be (error-conditions.json, LookupEvents and open questions)
 */
export function readTimeRange(
  input: JsonObject,
  names: Partial<RangeNames> = {},
): { start: number | undefined; end: number | undefined } {
  const { start: startName, end: endName, code } = { ...USUAL, ...names };
  const start = numberMember(input, startName);
  const end = numberMember(input, endName);
  for (const time of [start, end]) {
    if (time !== undefined && !(time >= 0 && time <= LAST_SECOND)) {
      throw new ServiceFault(code, 'A time is out of the possible range');
    }
  }
  if (start !== undefined && end !== undefined && start > end) {
    throw new ServiceFault(code, `${startName} is after ${endName}`);
  }
  return { start: start && Math.round(start * 1000), end: end && Math.round(end * 1000) };
}
