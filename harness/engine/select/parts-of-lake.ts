/** Capabilities that CloudTrail offers where it offers Lake. What there is little of, event data stores above all, is theirs. */
export const partsOfLake: ReadonlySet<string | undefined> = new Set([
  'lake',
  'queries',
  'imports',
  'channels',
  'dashboards',
  'policies',
  'federation',
]);
