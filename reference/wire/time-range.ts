import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from './json-value.js';
import { numberMember } from './members.js';

/** The last second of the year 9999: what is written in milliseconds by mistake lies beyond it. */
const LAST_SECOND = 253_402_300_799;

/**
 * StartTime and EndTime of an input, in milliseconds. Either may be missing.
 *
 * @throws {ServiceFault} InvalidTimeRangeException for a start after the end and for times that cannot be
 * (error-conditions.json, LookupEvents and open questions)
 */
export function readTimeRange(input: JsonObject): { start: number | undefined; end: number | undefined } {
  const start = numberMember(input, 'StartTime');
  const end = numberMember(input, 'EndTime');
  for (const time of [start, end]) {
    if (time !== undefined && !(time >= 0 && time <= LAST_SECOND)) throw invalid('A time is out of the possible range');
  }
  if (start !== undefined && end !== undefined && start > end) throw invalid('StartTime is after EndTime');
  return { start: start && Math.round(start * 1000), end: end && Math.round(end * 1000) };
}

function invalid(message: string): ServiceFault {
  return new ServiceFault('InvalidTimeRangeException', message);
}
