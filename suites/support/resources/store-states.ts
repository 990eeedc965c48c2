import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import type { EventDataStore } from '../../../harness/engine/resources/event-data-stores.js';

/** Deletes the store that this check has for itself, and waits until it is pending deletion. It is restored at the end. */
export async function deleted(t: CheckContext, { arn }: EventDataStore): Promise<void> {
  await t.prepare('DeleteEventDataStore', { EventDataStore: arn });
  await t.until(
    { operation: 'GetEventDataStore', input: { EventDataStore: arn } },
    ({ Status }) => Status === 'PENDING_DELETION',
  );
}

/** Stops the ingestion of the store that this check has for itself, and waits until it has stopped. */
export async function stopped(t: CheckContext, { arn }: EventDataStore): Promise<void> {
  await t.prepare('StopEventDataStoreIngestion', { EventDataStore: arn });
  await t.until(
    { operation: 'GetEventDataStore', input: { EventDataStore: arn }, begunJustNow: true },
    ({ Status }) => Status === 'STOPPED_INGESTION',
  );
}

/** Federates the store that this check has for itself, and waits until it is. Returns the request that did it. */
export async function federated(
  t: CheckContext,
  { arn }: EventDataStore,
): Promise<{ EventDataStore: string; FederationRoleArn: string }> {
  const request = { EventDataStore: arn, FederationRoleArn: await t.fixtures.role(arn) };
  await t.prepare('EnableFederation', request);
  await t.until(
    { operation: 'GetEventDataStore', input: { EventDataStore: arn }, begunJustNow: true },
    (state) => state.FederationStatus !== 'ENABLING',
  );
  return request;
}

/** Takes back a deletion that should have been refused. */
export async function restored(t: CheckContext, arn: string): Promise<void> {
  await t.session.target.call('RestoreEventDataStore', { EventDataStore: arn });
  await t.until(
    { operation: 'GetEventDataStore', input: { EventDataStore: arn } },
    ({ Status }) => Status === 'ENABLED',
  );
}

/** Turns on the termination protection of the store that this check has for itself. It is turned off at the end. */
export async function protectedFromDeletion(t: CheckContext, { arn }: EventDataStore): Promise<void> {
  await t.prepare('UpdateEventDataStore', { EventDataStore: arn, TerminationProtectionEnabled: true });
}
