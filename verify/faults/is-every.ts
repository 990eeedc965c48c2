import { isJsonObject, type JsonObject } from '../../common/json.js';

/** Whether a request asks for a refresh of a dashboard every so many hours or days. */
export function isEvery(unit: string, value: number) {
  return ({ RefreshSchedule: schedule }: JsonObject): boolean =>
    isJsonObject(schedule) &&
    isJsonObject(schedule.Frequency) &&
    schedule.Frequency.Unit === unit &&
    schedule.Frequency.Value === value;
}
