import type { CheckContext } from '../../../harness/engine/context/check-context.js';

/**
 * What takes CloudTrail Lake, for scenarios that are about more than that: undefined where the run may make no event data
 * store, the target is said to have no Lake, or makes none. Who needs a trail as well takes that last: there are more of
 * those, so that he has the store for nothing a shorter time.
 */
export async function lakeIfThere<T>(t: CheckContext, get: () => Promise<T>): Promise<T | undefined> {
  const { access, capabilities } = t.session.plan;
  if (access !== 'full' || capabilities?.includes('lake') === false) return undefined;
  return t.ifAvailable(async () => {
    await t.stores.expectOffered();
    return get();
  });
}
