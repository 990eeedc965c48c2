/** The parts of the API that the reference has; `organizations` only where its account manages one. */
export const referenceCapabilities: readonly string[] = [
  'trails',
  'events',
  'insights',
  'lake',
  'queries',
  'imports',
  'tags',
  'channels',
  'dashboards',
  'policies',
  'federation',
  'organizations',
];
