import { isJsonObject, type JsonObject } from '../wire/json-value.js';
import { numberMember, stringMember } from '../wire/members.js';
import { validationError } from '../wire/validation-error.js';
import type { RefreshSchedule } from './dashboard.js';

/** The values of each unit (behaviour.md section 5). */
const VALUES: Readonly<Record<string, readonly number[]>> = { HOURS: [1, 6, 12, 24], DAYS: [1] };
/** bounds.json says two digits, a colon, two digits; that it is a time of day, the name of the member. */
const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * The refresh schedule of an input, or undefined when the member is absent. No code is declared for a wrong one; the one
 * that all operations share is used.
 *
 * @throws {ServiceFault} ValidationException
 */
export function readSchedule(input: JsonObject): RefreshSchedule | undefined {
  const schedule = input.RefreshSchedule;
  if (!isJsonObject(schedule)) return undefined;
  const status = stringMember(schedule, 'Status');
  if (status !== undefined && status !== 'ENABLED' && status !== 'DISABLED') {
    throw validationError(`Not the status of a refresh schedule: ${status}`);
  }
  const timeOfDay = stringMember(schedule, 'TimeOfDay');
  if (timeOfDay !== undefined && !TIME_OF_DAY.test(timeOfDay)) throw validationError(`Not a time of day: ${timeOfDay}`);
  const frequency = schedule.Frequency;
  return {
    Frequency: isJsonObject(frequency) ? readFrequency(frequency) : undefined,
    Status: status,
    TimeOfDay: timeOfDay,
  };
}

/**
 * The schedule that the Highlights dashboard must have: every six hours, and enabled when it is made
 * (behaviour.md section 5).
 *
 * @throws {ServiceFault} ValidationException
 */
export function checkHighlightsSchedule(schedule: RefreshSchedule | undefined, isNew: boolean): void {
  const { Frequency, Status } = schedule ?? {};
  if (Frequency?.Unit !== 'HOURS' || Frequency.Value !== 6 || (isNew && Status !== 'ENABLED')) {
    throw validationError('The Highlights dashboard needs an enabled refresh schedule of 6 HOURS');
  }
}

function readFrequency(frequency: JsonObject): RefreshSchedule['Frequency'] {
  const unit = stringMember(frequency, 'Unit');
  const value = numberMember(frequency, 'Value');
  if (unit !== undefined && unit !== 'HOURS' && unit !== 'DAYS') throw validationError(`Not a unit of time: ${unit}`);
  if (value !== undefined && !(VALUES[unit ?? 'HOURS'] ?? []).includes(value)) {
    throw validationError(`A dashboard is not refreshed every ${value} ${unit ?? '(no unit)'}`);
  }
  return { Unit: unit, Value: value };
}
