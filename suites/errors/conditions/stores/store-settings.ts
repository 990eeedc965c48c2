import type { JsonObject } from '../../../../common/json.js';
import { without } from '../../../../common/without.js';
import type { Access } from '../../../../harness/engine/check/access.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { plainRequest } from '../../../support/scenarios/requests.js';
import { nobodysId } from '../../../support/test-data/nobodys.js';
import type { Condition } from '../../condition.js';
import { provocation } from '../../provocation.js';

type OnStores = 'CreateEventDataStore' | 'UpdateEventDataStore';

/** What is refused is not made; what is changed has to be there. */
const access = (operation: OnStores): Access => (operation === 'CreateEventDataStore' ? 'standard' : 'full');

/** A retention that no billing mode has. */
export const badRetention: Condition<'CreateEventDataStore' | 'UpdateEventDataStore'> = {
  slug: 'retention-too-short',
  title: 'a retention of six days',
  requirement: 'lake.retention.refused',
  access,
  provoke: async (t, operation) =>
    provocation(t, operation, { ...(await plainRequest(t, operation)), RetentionPeriod: 6 }),
};

/** A change of the store that this check has for itself, without anything to change. */
async function changeOfNothing(t: CheckContext, operation: 'UpdateEventDataStore'): Promise<JsonObject> {
  return without(await plainRequest(t, operation), 'RetentionPeriod');
}

/** A change of an event data store that changes nothing, or what cannot be changed. */
const change = (
  slug: string,
  title: string,
  aspect: string,
  settings: JsonObject,
): Condition<'UpdateEventDataStore'> => ({
  slug,
  title,
  requirement: `lake.update.${aspect}`,
  access: 'full',
  provoke: async (t, operation) => provocation(t, operation, { ...(await changeOfNothing(t, operation)), ...settings }),
});

/** Changes of event data stores that are none. */
export const storeChanges = {
  nothing: change('nothing-to-change', 'an update without changes', 'nothing', {}),
  billing: change('billing-back', 'a change from extendable to fixed retention pricing', 'billing-back', {
    BillingMode: 'FIXED_RETENTION_PRICING',
  }),
};

/** A key of an event data store that is wrong. */
function key(
  slug: string,
  title: string,
  requirement: string,
  keyId: (t: CheckContext) => string | Promise<string>,
): Condition<OnStores> {
  return {
    slug,
    title,
    requirement,
    access,
    async provoke(t, operation) {
      const KmsKeyId = await keyId(t);
      const request =
        operation === 'UpdateEventDataStore' ? await changeOfNothing(t, operation) : await plainRequest(t, operation);
      return provocation(t, operation, { ...request, KmsKeyId });
    },
  };
}

/** Keys of event data stores that are none, or shut CloudTrail out. */
export const storeKeys = {
  none: key(
    'no-key',
    'a malformed key id',
    'lake.key-invalid',
    (t) => `arn:aws:sns:${t.session.target.settings.region}:123456789012:no-key`,
  ),
  missing: key('missing-key', 'a key that does not exist', 'lake.key-missing', () => nobodysId),
  closed: key('closed-key', 'a key whose policy denies CloudTrail', 'lake.key-policy', (t) =>
    t.dependencies.closedKey(),
  ),
  disabled: key('disabled-key', 'a key that is disabled', 'access.key-unusable', (t) => t.dependencies.disabledKey()),
};
