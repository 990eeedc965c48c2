import type { Json, JsonObject } from '../../../../common/json.js';
import { without } from '../../../../common/without.js';
import type { CheckContext } from '../../../../harness/engine/context/check-context.js';
import { isSettled } from '../../../../harness/engine/resources/event-data-store-state.js';
import type { EventDataStore } from '../../../../harness/engine/resources/event-data-stores.js';
import { shown, shownState } from '../../reads/shown-state.js';
import type { PreparedScenario } from '../scenario.js';

/** Both forms in which a store is named. */
export function bothForms({ arn, id }: EventDataStore): JsonObject[] {
  return [{ EventDataStore: arn }, { EventDataStore: id }];
}

/** What GetEventDataStore shows of a store, less when it was last changed. */
export async function storeState(t: CheckContext, { arn }: EventDataStore): Promise<Json> {
  return shownState(t, 'GetEventDataStore', { EventDataStore: arn }, (body) => without(body, 'UpdatedTimestamp'));
}

/** The exclusive store as it was made; what is done to it is reverted. */
export async function storeAsMade(
  t: CheckContext,
): Promise<{ store: EventDataStore; prepared: Required<Omit<PreparedScenario, 'requests'>> }> {
  const store = await t.stores.exclusive();
  return {
    store,
    prepared: { revert: () => t.stores.bringBack(store), state: () => storeState(t, store) },
  };
}

/** A state of the exclusive store that is not the one that it was made in, and the call that takes it there. */
interface OtherState {
  member: 'Status' | 'FederationStatus';
  value: string;
  operation: string;
  input?: (store: EventDataStore) => Promise<JsonObject>;
}

/** The exclusive store in another state than it was made in; what takes it out of there is reverted. */
export async function storeIn(
  t: CheckContext,
  { member, value, operation, input }: OtherState,
): Promise<{ store: EventDataStore; prepared: Required<Omit<PreparedScenario, 'requests'>> }> {
  const { store, prepared } = await storeAsMade(t);
  const named = { EventDataStore: store.arn };
  const takeThere = async () => {
    await t.until({ operation: 'GetEventDataStore', input: named }, isSettled);
    const read = await shown(t, 'GetEventDataStore', named);
    // A target that shows a deleted store no more has it deleted.
    if (!('body' in read) || read.body[member] === value) return;
    await t.prepare(operation, { ...named, ...(await input?.(store)) });
    await t.until({ operation: 'GetEventDataStore', input: named }, (state) => state[member] === value);
  };
  await takeThere();
  return { store, prepared: { ...prepared, revert: takeThere } };
}
