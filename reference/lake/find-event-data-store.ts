import type { Call } from '../call.js';
import { parseCloudTrailArn } from '../cloudtrail-arn.js';
import { ServiceFault } from '../service-fault.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { EventDataStore } from './event-data-store.js';

const IDENTIFIER = /^[a-zA-Z0-9._/\-:]{3,256}$/;

/** The codes for an ARN that is wrong and for a store that is not there. */
interface FindCodes {
  arn: string;
  absent: string;
}

const USUAL: FindCodes = { arn: 'EventDataStoreARNInvalidException', absent: 'EventDataStoreNotFoundException' };

/**
 * The event data store that a client names by ARN or by the id at the ARN's end (behaviour.md section 4), in whatever
 * status. An ARN of another Region or account maps to none of the caller's and is refused as an ARN, as was seen for
 * trails (error-conditions.json).
 *
 * @param codes for operations that do not declare the usual ones
 * @throws {ServiceFault} InvalidParameterException for a text that can be neither (bounds.json),
 * EventDataStoreARNInvalidException, EventDataStoreNotFoundException
 */
export function findEventDataStore(idOrArn: string | undefined, call: Call, codes = USUAL): EventDataStore {
  if (idOrArn === undefined || !IDENTIFIER.test(idOrArn)) {
    throw invalidParameter(`Not the ARN or id of an event data store: ${idOrArn ?? '(none)'}`);
  }
  const id = idOrArn.startsWith('arn:') ? idOfArn(idOrArn, call, codes) : idOrArn;
  const store = call.state.eventDataStores.find(call.region, id, call.now);
  if (store === undefined) throw new ServiceFault(codes.absent, `There is no event data store ${idOrArn}`);
  call.resources.push({ type: 'AWS::CloudTrail::EventDataStore', name: store.arn });
  return store;
}

/**
 * The same, and refused while it waits for its deletion.
 *
 * @throws {ServiceFault} those of findEventDataStore, and InactiveEventDataStoreException
 */
export function findActiveEventDataStore(idOrArn: string | undefined, call: Call): EventDataStore {
  const store = findEventDataStore(idOrArn, call);
  checkActive(store);
  return store;
}

/**
 * An event data store that is pending deletion is inactive (error-conditions.json, DeleteEventDataStore).
 *
 * @throws {ServiceFault} InactiveEventDataStoreException
 */
export function checkActive(store: EventDataStore): void {
  if (store.deletedAt !== undefined) {
    throw new ServiceFault('InactiveEventDataStoreException', `The event data store is pending deletion: ${store.arn}`);
  }
}

function idOfArn(text: string, { account, region }: Call, codes: FindCodes): string {
  const arn = parseCloudTrailArn(text);
  if (arn?.resourceType !== 'eventdatastore') {
    throw new ServiceFault(codes.arn, `Not the ARN of an event data store: ${text}`);
  }
  if (arn.account !== account) {
    throw new ServiceFault(codes.arn, `AccountID in ARN is wrong, expected ${account}: ${text}`);
  }
  if (arn.region !== region) throw new ServiceFault(codes.arn, `Region in ARN is wrong, expected ${region}: ${text}`);
  return arn.resourceName;
}
