import type { Dashboard } from './dashboard.js';

/** How long a change takes, in milliseconds; the facts only say that it is not done at once. */
const SETTLING_MS = 50;

/** The status of a dashboard that is there; one that is being deleted is gone at once. */
export type DashboardStatus = 'CREATING' | 'CREATED' | 'UPDATING' | 'UPDATED';

/** The status at a time: it follows from what clients did and when, so that nothing has to run in between. */
export function dashboardStatus({ createdAt, updatedAt }: Dashboard, now: number): DashboardStatus {
  if (now < createdAt + SETTLING_MS) return 'CREATING';
  if (updatedAt === undefined) return 'CREATED';
  return now < updatedAt + SETTLING_MS ? 'UPDATING' : 'UPDATED';
}
