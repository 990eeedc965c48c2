import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';

/**
 * The owner of the event data store, when the client names one. A store of another account is not found, as was seen
 * for StartQuery (error-conditions.json).
 *
 * @throws {ServiceFault} InvalidParameterException (bounds.json), EventDataStoreNotFoundException
 */
export function readOwnerAccount(input: JsonObject, call: Call): string | undefined {
  const owner = stringMember(input, 'EventDataStoreOwnerAccountId');
  if (owner === undefined || owner === call.account) return owner;
  if (!/^\d{12,16}$/.test(owner)) throw invalidParameter(`Not an account: ${owner}`);
  const message = `The account ${owner} shares no event data store with ${call.account}`;
  throw new ServiceFault('EventDataStoreNotFoundException', message);
}
