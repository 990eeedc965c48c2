import { isJsonObject, type JsonObject } from '../../../common/json.js';
import { drop } from '../../transformers/answers/drop.js';
import { replace } from '../../transformers/answers/replace.js';
import { pretend } from '../../transformers/requests/pretend.js';
import { rewrite } from '../../transformers/requests/rewrite.js';
import { when } from '../../transformers/requests/when.js';
import { ignore } from '../../transformers/state/ignore.js';
import { precede } from '../../transformers/state/precede.js';
import { revive } from '../../transformers/state/revive.js';
import type { Fault } from '../fault.js';
import { semantic } from '../semantic.js';

const histories = '_/lifecycle/dashboard-histories';
const isEvery =
  (...values: readonly number[]) =>
  ({ RefreshSchedule: schedule }: JsonObject): boolean =>
    isJsonObject(schedule) && isJsonObject(schedule.Frequency) && values.includes(Number(schedule.Frequency.Value));

/** Faults of dashboards that show only after some steps. */
export const dashboardStateFaults: readonly Fault[] = [
  stateFault('UpdateDashboard', 'resets/Widgets', {
    expects: ['keeps/Widgets'],
    why: 'an update is a put: what it leaves out is reset',
    transform: rewrite((input) => ({ Widgets: [], ...input })),
  }),
  stateFault('UpdateDashboard', 'resets/TerminationProtectionEnabled', {
    expects: ['keeps/TerminationProtectionEnabled'],
    why: 'an update is a put: what it leaves out is reset',
    transform: rewrite((input) => ({ TerminationProtectionEnabled: false, ...input })),
  }),
  stateFault('UpdateDashboard', 'schedule-not-stored', {
    expects: ['Frequency.Unit', 'Frequency.Value', 'Status', 'TimeOfDay'].map(
      (member) => `sets/RefreshSchedule.${member}`,
    ),
    why: 'the answer is made of the request',
    transform: when((input) => 'RefreshSchedule' in input, ignore('RefreshSchedule', 'RefreshSchedule')),
  }),
  stateFault('DeleteDashboard', 'protected', {
    category: 'error',
    expects: ['protected/ConflictException'],
    why: 'protection is shown and does nothing',
    transform: precede(({ DashboardId = '' }) => [
      'UpdateDashboard',
      { DashboardId, TerminationProtectionEnabled: false },
    ]),
  }),
  stateFault('DeleteDashboard', 'leaves-tags', {
    sees: ['CreateDashboard'],
    select: [histories, 'CreateDashboard/lifecycle/name-is-free-again'],
    expects: ['leaves/Tags'],
    why: 'tags are kept by ARN, and not deleted with the dashboard',
    transform: revive(({ Name = '' }) => String(Name), 'TagsList'),
  }),
  semantic('GetDashboard', 'managed', {
    select: [histories, 'CreateDashboard/lifecycle/read-back'],
    expects: ['shows/Type'],
    why: 'a single read and the list are written by two people',
    transform: replace('Type', 'MANAGED'),
  }),
  ...['Type', 'NamePrefix'].map((member) =>
    stateFault('ListDashboards', `ignores/${member}`, {
      expects: ['filters/Dashboards'],
      why: 'the list is always the whole list',
      transform: ignore(member),
    }),
  ),
  semantic('StartDashboardRefresh', 'not-told', {
    sees: ['GetDashboard'],
    select: ['StartDashboardRefresh/lifecycle/*'],
    expects: ['last-refresh/GetDashboard.LastRefreshId'],
    why: 'a refresh runs beside the dashboard',
    transform: drop('LastRefreshId'),
  }),
  semantic('CreateDashboard', 'any-frequency', {
    category: 'constraint',
    select: ['CreateDashboard/lifecycle/frequencies'],
    expects: ['values/RefreshSchedule.Frequency.Value'],
    why: 'a number of hours is a number',
    transform: when(isEvery(5, 2), pretend('ValidationException')),
  }),
  semantic('CreateDashboard', 'highlights-any-schedule', {
    category: 'error',
    select: ['CreateDashboard/lifecycle/highlights'],
    expects: ['highlights/rejected'],
    why: 'the Highlights dashboard is one like all others',
    transform: when(isEvery(12), pretend('ValidationException')),
  }),
  semantic('CreateDashboard', 'no-quota', {
    category: 'error',
    select: ['CreateDashboard/lifecycle/quota'],
    expects: ['quota/ServiceQuotaExceededException'],
    why: 'as many are kept as there is memory for',
    transform: pretend('ServiceQuotaExceededException'),
  }),
];

/** Run with the histories of the family, and with the directed checks of its operation. */
function stateFault(operation: string, what: string, rest: Parameters<typeof semantic>[2]): Fault {
  return semantic(operation, what, { select: [histories, `${operation}/lifecycle/*`], ...rest });
}
