import type { Json, JsonObject } from '../../../../common/json.js';
import { shownOrRejected } from '../../../support/reads/shown-or-rejected.js';
import { federated } from '../../../support/resources/store-states.js';
import { plainRequest, requestOn } from '../../../support/scenarios/requests.js';
import type { Condition, Provocation } from '../../condition.js';
import { provocation } from '../../provocation.js';

/** An event data store that is federated already. */
export const federatedTwice: Condition<'EnableFederation'> = {
  slug: 'federated',
  title: 'federation of an event data store that is already federated',
  requirement: 'federation.enable.twice',
  access: 'full',
  async provoke(t, operation) {
    const store = await t.stores.exclusive();
    return provocation(t, operation, await federated(t, store));
  },
};

/** How often a change is begun anew that was over before the next one came. */
const attempts = 5;

/** A change of federation while another one is under way: it may be over before anybody can be in its way. */
export const federationBusy: Condition<'EnableFederation' | 'DisableFederation'> = {
  slug: 'federation-busy',
  title: 'a change of federation during another change',
  requirement: 'federation.busy',
  // What is under way may be done by then.
  also: ['EventDataStoreFederationEnabledException'],
  access: 'full',
  async provoke(t, operation): Promise<Provocation> {
    const enable = await plainRequest(t, 'EnableFederation');
    const disable = await requestOn(t, 'DisableFederation', 'store', String(enable.EventDataStore));
    const calm = () =>
      t.until({ operation: 'GetEventDataStore', input: disable, begunJustNow: true }, (state) => !isChanging(state));
    const input = operation === 'EnableFederation' ? enable : disable;
    const back = operation === 'EnableFederation' ? disable : enable;
    const opposite = operation === 'EnableFederation' ? 'DisableFederation' : 'EnableFederation';
    let role: Json = null;
    for (let attempt = 0; attempt < attempts; attempt++) {
      // Where it is federated that is what is taken back, else what is begun.
      if (attempt > 0 || operation === 'EnableFederation') {
        await t.prepare(operation, input);
        await calm();
      }
      await t.prepare(opposite, back);
      const { body } = await t.prepare('GetEventDataStore', disable);
      role = body.FederationRoleArn ?? null;
      if (isChanging(body)) break;
    }
    let before: Json | undefined = role;
    const read = () => shownOrRejected(t, 'GetEventDataStore', disable, ({ FederationRoleArn }) => FederationRoleArn);
    return {
      input,
      // Its status changes by itself, the role does not. There is no time to read it twice before.
      state: async () => {
        const known = before;
        before = undefined;
        return known === undefined ? read() : known;
      },
      onAccepted: async () => 'the change of federation ended before the next request arrived',
    };
  },
};

function isChanging({ FederationStatus }: JsonObject): boolean {
  return /ING$/.test(String(FederationStatus));
}
