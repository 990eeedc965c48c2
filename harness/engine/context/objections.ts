import type { Finding } from '../../validators/finding.js';
import { genericPath } from '../../wire/member-at.js';
import type { Reply } from '../check/expectations.js';

/** What validators object to in an answer that concerns the member at a path; warnings are no objections. */
export function objectionTo(
  { judged }: Reply,
  path: string,
  isAbout: (found: string, path: string) => boolean,
): Finding | undefined {
  return judged.findings.find(
    ({ severity, path: found }) => severity !== 'warning' && found !== undefined && isAbout(found, genericPath(path)),
  );
}

/** Whether a finding about `found` says something about the member at `path`. */
export function covers(found: string, path: string): boolean {
  return path === found || path.startsWith(`${found}.`) || path.startsWith(`${found}[`);
}

/** The same, or about a part of that member. */
export function concerns(found: string, path: string): boolean {
  return covers(found, path) || covers(path, found);
}
