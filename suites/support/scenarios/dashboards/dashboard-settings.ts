import type { JsonObject } from '../../../../common/json.js';
import type { EventDataStore } from '../../../../harness/engine/resources/event-data-stores.js';
import { tableOf } from '../../resources/own-dashboard.js';
import { anyStatement } from '../../resources/own-query.js';
import { spanWidget } from './dashboard-widgets.js';

const schedule = (Unit: string, Value: number, Status: string, TimeOfDay: string) => ({
  RefreshSchedule: { Frequency: { Unit, Value }, Status, TimeOfDay },
});

/** Settings of a custom dashboard with every frequency that one may be refreshed with (dashboards.schedule.custom). */
export const schedules: readonly [JsonObject, ...JsonObject[]] = [
  schedule('HOURS', 6, 'DISABLED', '00:00'),
  schedule('HOURS', 1, 'ENABLED', '23:59'),
  schedule('HOURS', 12, 'DISABLED', '06:30'),
  schedule('HOURS', 24, 'ENABLED', '12:00'),
  schedule('DAYS', 1, 'DISABLED', '20:45'),
];

/** Settings with widgets over a store, if there is one: as many as a dashboard may have, unless named. */
export function widgets(store: EventDataStore | undefined, count = 10): JsonObject {
  if (!store) return {};
  const kinds = [tableOf(anyStatement(store)), spanWidget(store)];
  return { Widgets: Array.from({ length: count }, (_, index) => kinds[index % kinds.length]!) };
}
