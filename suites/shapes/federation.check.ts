import type { CheckContext } from '../../harness/engine/context/check-context.js';
import { onLake } from '../support/resources/on-lake.js';
import { nobodysId, unknownStore } from '../support/test-data/nobodys.js';
import { rejects } from './rejects.js';
import { validRequest } from './valid-request.js';

async function federationRequest(t: CheckContext): Promise<{ EventDataStore: string; FederationRoleArn: string }> {
  const { arn } = await t.stores.exclusive();
  return { EventDataStore: arn, FederationRoleArn: await t.fixtures.role(arn) };
}

/** Federation, called as documented. */
export const valid = [
  validRequest(
    'EnableFederation',
    async (t) => {
      await t.accepted('EnableFederation', await federationRequest(t));
    },
    'full',
  ),
  validRequest(
    'DisableFederation',
    async (t) => {
      const request = await federationRequest(t);
      const { EventDataStore } = request;
      await t.prepare('EnableFederation', request);
      await t.until(
        { operation: 'GetEventDataStore', input: { EventDataStore }, begunJustNow: true },
        (state) => state.FederationStatus !== 'ENABLING',
      );
      await t.accepted('DisableFederation', { EventDataStore });
    },
    'full',
  ),
].map(onLake);

/** Federation, called in a way that the service refuses. */
export const refused = [
  rejects('EnableFederation', {
    ...unknownStore,
    input: { EventDataStore: nobodysId, FederationRoleArn: 'arn:aws:iam::123456789012:role/ctc-no-such-role' },
    // The role is not there either, and which of the two is seen first is open.
    codes: [...unknownStore.codes, 'InvalidParameterException', 'AccessDeniedException'],
  }),
  rejects('DisableFederation', { ...unknownStore, input: { EventDataStore: nobodysId } }),
].map(onLake);
