import type { Dashboard } from './dashboard.js';

/** How long a change takes, and a refresh at least, in milliseconds; the facts only say that neither is done at once. */
const SETTLING_MS = 50;
const REFRESH_MS = 500;

/** The status of a dashboard that is there; one that is being deleted is gone at once. */
export type DashboardStatus = 'CREATING' | 'CREATED' | 'UPDATING' | 'UPDATED';

/** The status at a time: it follows from what clients did and when, so that nothing has to run in between. */
export function dashboardStatus({ createdAt, updatedAt }: Dashboard, now: number): DashboardStatus {
  if (now < createdAt + SETTLING_MS) return 'CREATING';
  if (updatedAt === undefined) return 'CREATED';
  return now < updatedAt + SETTLING_MS ? 'UPDATING' : 'UPDATED';
}

/** Whether a refresh is under way. */
export function isRefreshing({ lastRefresh }: Dashboard, now: number): boolean {
  return lastRefresh !== undefined && now < lastRefresh.startedAt + REFRESH_MS;
}
