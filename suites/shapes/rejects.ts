import { type Access, type Check, check } from '../../harness/engine/check.js';

/**
 * A check that a call of well-formed shape is refused. `codes` are the errors that the facts allow; without them the
 * facts leave the code open and any client error with a code will do.
 */
export function rejects(
  operation: string,
  what: {
    slug: string;
    title: string;
    input: unknown;
    requirement: string;
    codes?: readonly string[];
    access?: Access;
  },
): Check {
  const { slug, title, input, requirement, codes, access } = what;
  return check({
    id: `${operation}/shapes/rejects-${slug}`,
    title: `${title} is refused`,
    requirements: [requirement],
    ...(access ? { access } : {}),
    body: (t) => t.rejected(operation, input, { requirement, ...(codes ? { codes } : {}) }),
  });
}
