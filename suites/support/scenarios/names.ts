import { createHash } from 'node:crypto';

/** A name of three characters, the fewest that resources of CloudTrail have, made of one that nothing else has. */
export function shortestName(fresh: string): string {
  return createHash('sha256').update(fresh).digest('base64url').slice(0, 3);
}

/** A name of 128 characters, the most that resources of CloudTrail have, with all signs that theirs may have. */
export function longestName(fresh: string, signs: string): string {
  return fresh.padEnd(128, `${signs}aZ09`);
}
