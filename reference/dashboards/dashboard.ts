/** How often and when a dashboard is refreshed; members that a client left out are undefined. */
export interface RefreshSchedule {
  Frequency: { Unit: 'HOURS' | 'DAYS' | undefined; Value: number | undefined } | undefined;
  Status: 'ENABLED' | 'DISABLED' | undefined;
  TimeOfDay: string | undefined;
}

/** A widget, as answers show it. */
export interface Widget {
  /** Names the queries that are run for the widget. */
  QueryAlias: string;
  QueryStatement: string;
  QueryParameters: string[] | undefined;
  ViewProperties: Record<string, string>;
}

/** A dashboard, kept in the Region that it was made in. Times in milliseconds since the epoch. */
export interface Dashboard {
  readonly serial: number;
  readonly region: string;
  /** The name, which is the suffix of the ARN as well. */
  readonly id: string;
  readonly arn: string;
  readonly type: 'CUSTOM' | 'MANAGED';
  readonly createdAt: number;
  /** Undefined until it is updated. */
  updatedAt: number | undefined;
  widgets: Widget[];
  schedule: RefreshSchedule | undefined;
  terminationProtection: boolean;
  lastRefresh: { id: string; failure: string | undefined } | undefined;
  /** Value undefined: the tag has no value. */
  readonly tags: Map<string, string | undefined>;
}

/** The name of the one dashboard that CloudTrail manages for a client that asks for it (behaviour.md section 5). */
export const HIGHLIGHTS = 'AWSCloudTrail-Highlights';

/** The members that CreateDashboard and UpdateDashboard return. */
export function dashboardAnswer({ arn, id, type, widgets, schedule, terminationProtection }: Dashboard) {
  return {
    DashboardArn: arn,
    Name: id,
    Type: type,
    Widgets: widgets,
    RefreshSchedule: schedule,
    TerminationProtectionEnabled: terminationProtection,
  };
}
