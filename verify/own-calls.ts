/** How many calls of its own the history of a fault of the state may have. */
export const mostOwnCalls = 5;

/**
 * The calls of a history that are its own, read from the line that repeats it. What prepares it beside CloudTrail is not,
 * nor is the event data store that many checks share, which is made once for all of them. Pure.
 */
export function ownCalls(curl: string): string[] {
  return [...curl.matchAll(/X-Amz-Target: (?:com\.amazonaws\.cloudtrail\.v20131101\.)?CloudTrail_20131101\.(\w+)/gi)]
    .map(([, operation = '']) => operation)
    .filter((call, index, { length }) => !(call === 'CreateEventDataStore' && index < length - 1));
}
