import { ACCOUNT, useReference } from '../reference-client.js';

/** Longer than any change of state takes that is not a matter of days. */
export const SETTLED = 1000;
export const DAY = 24 * 3600 * 1000;
export const storeArn = (id: string, region = 'us-east-1', account = ACCOUNT) =>
  `arn:aws:cloudtrail:${region}:${account}:eventdatastore/${id}`;
export const NOBODY = '00000000-0000-4000-8000-000000000000';
export const selecting = (...categories: string[]) => ({
  AdvancedEventSelectors: categories.map((category) => ({
    FieldSelectors: [{ Field: 'eventCategory', Equals: [category] }],
  })),
});

/** A reference, with event data stores to be made in one line. */
export function useLake(options: Parameters<typeof useReference>[0] = {}) {
  const client = useReference(options);
  const { ok, clock } = client;

  /** A new store, unprotected unless asked for: its ARN and id. */
  async function store(name: string, more: object = {}, region?: string) {
    const input = { Name: name, TerminationProtectionEnabled: false, ...more };
    const arn = String((await ok('CreateEventDataStore', input, region)).EventDataStoreArn);
    return { arn, id: arn.split('/')[1]!, EventDataStore: arn };
  }

  /** The same, and ready. */
  async function readyStore(name: string, more: object = {}, region?: string) {
    const made = await store(name, more, region);
    clock.advance(SETTLED);
    return made;
  }

  const status = async (EventDataStore: string) => (await ok('GetEventDataStore', { EventDataStore })).Status;
  return { ...client, store, readyStore, status };
}
