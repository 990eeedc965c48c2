import { regions, storeElsewhere } from '../../../support/resources/store-elsewhere.js';
import type { OperationOn } from '../../../support/scenarios/all-scenarios.js';
import { requestOn } from '../../../support/scenarios/requests.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../provocation.js';

/** Ways to name a store whose events the operation has to read, or to write. */
const ways = ['statement', 'storeOfQuery', 'store'] as const;

/** Work on an event data store whose key shuts CloudTrail out since. Its key cannot be changed, so that it takes its own. */
export const closedKeyOfStore: Condition<OperationOn<(typeof ways)[number]>> = {
  slug: 'closed-key',
  title: 'an event data store whose key policy denies CloudTrail',
  requirement: 'access.key-policy',
  access: 'full',
  async provoke(t, operation) {
    const as = t.fixtures.otherRegion(regions.others);
    const key = await t.dependencies.key(as);
    const { arn } = await storeElsewhere(t, as, { KmsKeyId: key });
    // What the request needs is prepared while the key is still open.
    const input = await requestOn(t, operation, ways, { name: arn, as });
    await t.dependencies.shutKey(key, as);
    return provocation(t, operation, input, { as });
  },
};
