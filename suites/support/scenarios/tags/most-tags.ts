import type { JsonObject } from '../../../../common/json.js';

/** The 50 tags that a resource may have: the longest and the shortest one, and one without a value, among them. */
export const mostTags: readonly JsonObject[] = [
  { Key: 'k'.repeat(128), Value: 'v'.repeat(256) },
  { Key: 'k', Value: 'v' },
  { Key: 'no-value' },
  { Key: 'all signs', Value: 'a b_c.d:e/f=g+h-i@j' },
  ...Array.from({ length: 46 }, (_, index) => ({ Key: `purpose-${index}`, Value: 'conformance' })),
];
