import type { Check } from '../../../harness/engine/context/check.js';

/** A check on a part of the API that AWS offers where it offers CloudTrail Lake: skipped on AWS where it does not. */
export function onLake(check: Check): Check {
  return {
    ...check,
    body: async (t) => {
      await t.stores.expectOffered();
      await check.body(t);
    },
  };
}
