import { type Expected, exactly, matching, sameItems } from './expected.js';
import { concluding, defaults, nowhere, type State, sets } from './state.js';
import type { Tag } from './trail-model.js';
import type { Subject } from './view.js';

/** A schedule with all of its members: what of one that is given in part is kept, the facts leave open. */
export interface Schedule {
  readonly Frequency: { readonly Unit: 'HOURS' | 'DAYS'; readonly Value: number };
  readonly Status: 'ENABLED' | 'DISABLED';
  readonly TimeOfDay: string;
}

/** Settings as CreateDashboard and UpdateDashboard take them. */
export interface DashboardSettings {
  readonly Widgets?: readonly object[];
  readonly RefreshSchedule?: Schedule;
  readonly TerminationProtectionEnabled?: boolean;
}

/** The members of a schedule, each of which an answer shows by itself. */
export const scheduleMembers = ['Frequency.Unit', 'Frequency.Value', 'Status', 'TimeOfDay'].map(
  (member) => `RefreshSchedule.${member}`,
);

/** What the ARN of a dashboard looks like. */
export function dashboardArn({ name, region }: Subject): RegExp {
  return new RegExp(`^arn:aws[a-z-]*:cloudtrail:${region}:\\d{12}:dashboard/${name}$`);
}

/** A fresh dashboard: what it was given. Of the defaults of what it was not given nothing is documented. */
export function created(subject: Subject, given: DashboardSettings, tags: readonly Tag[] = []): State {
  const members = new Map(
    Object.entries({
      DashboardArn: sets(matching(dashboardArn(subject), 'the ARN of the dashboard'), 'dashboards.create.members'),
      Name: sets(exactly(subject.name), 'dashboards.create.members'),
      Type: sets(exactly('CUSTOM'), 'dashboards.create.type'),
      Tags:
        tags.length > 0 ? sets(sameItems(tags), 'tags.create.visible') : defaults(sameItems([]), 'tags.create.visible'),
    }),
  );
  return concluding({ there: true, members }, settingsOf(given, 'dashboards.create.echo'));
}

/** An update changes what it is given and keeps the rest. */
export function updated(state: State, given: DashboardSettings): State {
  return concluding(state, settingsOf(given, 'dashboards.update.merge'));
}

/** A deleted dashboard leaves nothing. */
export function deleted(): State {
  return nowhere;
}

function settingsOf(given: DashboardSettings, requirement: string) {
  const { Widgets, RefreshSchedule: schedule, TerminationProtectionEnabled: isProtected } = given;
  const [unit, value, status, time] = scheduleMembers;
  return {
    ...(Widgets ? { Widgets: sets(widgetsShown(Widgets), requirement) } : {}),
    ...(schedule
      ? {
          [unit!]: sets(exactly(schedule.Frequency.Unit), requirement),
          [value!]: sets(exactly(schedule.Frequency.Value), requirement),
          [status!]: sets(exactly(schedule.Status), requirement),
          [time!]: sets(exactly(schedule.TimeOfDay), requirement),
        }
      : {}),
    ...(isProtected === undefined ? {} : { TerminationProtectionEnabled: sets(exactly(isProtected), requirement) }),
  };
}

/** These widgets; each has an alias besides, which the service gives it. Without any the list may be left out. */
function widgetsShown(widgets: readonly object[]): Expected {
  const items = sameItems(widgets, ({ QueryAlias: _, ...widget }: { QueryAlias?: unknown }) => widget);
  return { ...items, holds: (shown) => items.holds(shown ?? []) };
}
