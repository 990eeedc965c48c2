import { check } from '../../harness/engine/context/check.js';
import { storeSettings } from '../../harness/engine/resources/event-data-stores.js';
import { onLake } from '../support/resources/on-lake.js';
import { nobodysId, nobodysToken, unknownStore, unknownToken } from '../support/test-data/nobodys.js';
import { rejects } from './rejects.js';
import { validRequest } from './valid-request.js';

/** Event data stores, called as documented. */
export const valid = [
  validRequest(
    'CreateEventDataStore',
    (t) =>
      t.resources.create({
        kind: 'event-data-store',
        operation: 'CreateEventDataStore',
        input: { Name: t.freshName(), ...storeSettings },
        idMember: 'EventDataStoreArn',
      }),
    'full',
  ),
  validRequest(
    'GetEventDataStore',
    async (t) => {
      const { arn } = await t.stores.shared();
      await t.accepted('GetEventDataStore', { EventDataStore: arn });
    },
    'full',
  ),
  validRequest('ListEventDataStores', (t) => t.accepted('ListEventDataStores', {}), 'read-only'),
  validRequest(
    'UpdateEventDataStore',
    async (t) => {
      const { arn } = await t.stores.exclusive();
      await t.accepted('UpdateEventDataStore', { EventDataStore: arn, RetentionPeriod: 8 });
    },
    'full',
  ),
  validRequest(
    'StopEventDataStoreIngestion',
    async (t) => {
      const { arn } = await t.stores.exclusive();
      await t.accepted('StopEventDataStoreIngestion', { EventDataStore: arn });
    },
    'full',
  ),
  validRequest(
    'StartEventDataStoreIngestion',
    async (t) => {
      const { arn } = await t.stores.exclusive();
      await t.prepare('StopEventDataStoreIngestion', { EventDataStore: arn });
      await t.until(
        { operation: 'GetEventDataStore', input: { EventDataStore: arn }, begunJustNow: true },
        ({ Status }) => Status === 'STOPPED_INGESTION',
      );
      await t.accepted('StartEventDataStoreIngestion', { EventDataStore: arn });
    },
    'full',
  ),
  validRequest(
    'DeleteEventDataStore',
    async (t) => {
      const { arn } = await t.stores.exclusive();
      await t.accepted('DeleteEventDataStore', { EventDataStore: arn });
    },
    'full',
  ),
  validRequest(
    'RestoreEventDataStore',
    async (t) => {
      const { arn } = await t.stores.exclusive();
      await t.prepare('DeleteEventDataStore', { EventDataStore: arn });
      await t.accepted('RestoreEventDataStore', { EventDataStore: arn });
    },
    'full',
  ),
].map(onLake);

const nobodys = { EventDataStore: nobodysId };

/** Event data stores, called in a way that the service refuses. */
export const refused = [
  check({
    id: 'CreateEventDataStore/shapes/rejects-unknown-category',
    title: 'rejects a selector with an unknown event category',
    requirements: ['lake.create.selectors'],
    body: (t) => {
      const FieldSelectors = [{ Field: 'eventCategory', Equals: ['NoSuchCategory'] }];
      return t.resources.expectRejected({
        kind: 'event-data-store',
        operation: 'CreateEventDataStore',
        input: { Name: t.freshName(), ...storeSettings, AdvancedEventSelectors: [{ FieldSelectors }] },
        rejection: {
          requirement: 'lake.create.selectors',
          // An account that has its ten stores may say that first.
          codes: [
            'InvalidEventSelectorsException',
            'InvalidParameterException',
            'EventDataStoreMaxLimitExceededException',
          ],
        },
      });
    },
  }),
  rejects('GetEventDataStore', { ...unknownStore, input: nobodys, access: 'read-only' }),
  rejects('ListEventDataStores', {
    ...unknownToken,
    input: { NextToken: nobodysToken },
    requirement: 'lake.list.token',
    codes: ['InvalidNextTokenException'],
    access: 'read-only',
  }),
  rejects('UpdateEventDataStore', { ...unknownStore, input: { ...nobodys, RetentionPeriod: 8 } }),
  rejects('StopEventDataStoreIngestion', { ...unknownStore, input: nobodys }),
  rejects('StartEventDataStoreIngestion', { ...unknownStore, input: nobodys }),
  rejects('DeleteEventDataStore', { ...unknownStore, input: nobodys }),
  rejects('RestoreEventDataStore', { ...unknownStore, input: nobodys }),
].map(onLake);
