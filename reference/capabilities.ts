/**
 * The parts of the API that the reference has. `insights` means the Insights selectors of trails; Lake and what stands
 * on it (queries, imports, channels, dashboards, policies, federation) and organizations are not there.
 */
export const referenceCapabilities: readonly string[] = ['trails', 'events', 'insights', 'tags'];
