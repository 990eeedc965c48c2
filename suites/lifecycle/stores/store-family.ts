import fc from 'fast-check';
import { isJsonObject, type JsonObject } from '../../../common/json.js';
import { Skipped } from '../../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { isSettled } from '../../../harness/engine/resources/event-data-store-state.js';
import { lastSet, type State } from '../../../harness/models/state.js';
import { found } from '../../../harness/models/store-model.js';
import { storeAnswers, storeViews } from '../../../harness/models/store-views.js';
import type { Subject } from '../../../harness/models/view.js';
import { successBody } from '../../../harness/wire/exchange.js';
import type { Beginning, Family } from '../../support/model-based/family.js';
import { anyStep, look } from './store-steps.js';

/** What histories of a store are to have beside it: each costs something. */
interface Beside {
  /** A store that takes what Insights find. */
  insights?: true;
  /** A role that federates. */
  role?: true;
  /** Another store, whose name is taken. */
  another?: true;
}

/**
 * Histories of the one event data store that checks may change, one history at a time: an account has ten, and no history
 * can make its own. They begin with what is there, and leave the store as it was.
 */
export function stores(beside: Beside = {}): Family {
  return {
    noun: 'event-data-store',
    visible: 'lake.create.visible',
    gone: 'lake.delete.pending',
    views: storeViews,
    answers: storeAnswers,
    makes: 'GetEventDataStore',
    removes: 'DeleteEventDataStore',
    names: ['EventDataStore', 'ResourceId', 'InsightsDestination', 'FederationRoleArn'],
    begin: (t) => begin(t, beside),
    settle,
    historiesPerRun: 1,
    first: () => fc.constant(look),
    steps: anyStep,
  };
}

async function begin(t: CheckContext, { insights, role, another }: Beside): Promise<Beginning> {
  // The others first, as everywhere: who has the exclusive store waits for nobody.
  const destination = insights && (await t.ifAvailable(() => t.stores.insightsDestination()));
  const other = another && (await t.stores.shared());
  const store = await t.stores.exclusive();
  const { arn, id, name } = store;
  const { region } = t.session.plan.settings;
  const subject: Subject = {
    arn,
    id,
    name,
    region,
    ...(destination ? { destination: destination.arn } : {}),
    ...(other ? { taken: other.name } : {}),
    ...(role ? { role: await t.fixtures.role(arn) } : {}),
  };
  const named = { EventDataStore: arn };
  const { body } = await t.prepare('GetEventDataStore', named);
  const configuration = await quietly(t, 'GetEventConfiguration', named);
  const tags = await tagsOf(t, arn);
  t.atEnd(() => leaveAsItWas(t, arn, tags ?? []));
  return { subject, state: found(subject, body, configuration, tags), fixtures: [] };
}

/** On AWS a change of state may take longer than anybody waits; elsewhere what shows is what is there. */
async function settle(t: CheckContext, { arn = '' }: Subject, after: State): Promise<void> {
  const { kind } = t.session.target.settings;
  const isThere = (read: JsonObject) =>
    isSettled(read) &&
    ['Status', 'FederationStatus'].every((member) => after.members.get(member)?.expected.holds(read[member]) ?? true);
  const isOver = (read: JsonObject) => (kind === 'aws' ? isThere(read) : isSettled(read));
  const done = await t.until({ operation: 'GetEventDataStore', input: { EventDataStore: arn } }, isOver);
  if (!done && kind === 'aws')
    throw new Skipped(`the event data store did not become ${lastSet(after, 'Status')} in time`);
}

/** Takes back what the store cannot tell of itself. The rest comes back when the check gives it up. */
async function leaveAsItWas(t: CheckContext, arn: string, before: readonly JsonObject[]): Promise<void> {
  const { target } = t.session;
  const named = { EventDataStore: arn };
  const state = await quietly(t, 'GetEventDataStore', named);
  if (state?.Status === 'PENDING_DELETION') {
    await target.call('RestoreEventDataStore', named);
    await t.until({ operation: 'GetEventDataStore', input: named }, ({ Status }) => Status !== 'PENDING_DELETION');
  }
  const { MaxEventSize = 'Standard', ContextKeySelectors = [] } =
    (await quietly(t, 'GetEventConfiguration', named)) ?? {};
  const hasKeys = Array.isArray(ContextKeySelectors) && ContextKeySelectors.length > 0;
  if (MaxEventSize !== 'Standard' || hasKeys)
    await target.call('PutEventConfiguration', { ...named, MaxEventSize: 'Standard', ContextKeySelectors: [] });
  const { InsightSelectors = [] } = (await quietly(t, 'GetInsightSelectors', named)) ?? {};
  if (Array.isArray(InsightSelectors) && InsightSelectors.length > 0)
    await target.call('PutInsightSelectors', { ...named, InsightSelectors: [] });
  const known = new Set(before.map(({ Key }) => Key));
  const TagsList = ((await tagsOf(t, arn)) ?? []).filter(({ Key }) => !known.has(Key)).map(({ Key = '' }) => ({ Key }));
  if (TagsList.length > 0) await target.call('RemoveTags', { ResourceId: arn, TagsList });
}

/** What an operation answers where it succeeds, without a word: it is not what is asked about. */
async function quietly(t: CheckContext, operation: string, input: JsonObject): Promise<JsonObject | undefined> {
  const exchange = await t.session.target.call(operation, input);
  return successBody(exchange);
}

async function tagsOf(t: CheckContext, arn: string): Promise<JsonObject[] | undefined> {
  const list = (await quietly(t, 'ListTags', { ResourceIdList: [arn] }))?.ResourceTagList;
  const [entry] = Array.isArray(list) ? list.filter(isJsonObject) : [];
  return Array.isArray(entry?.TagsList) ? entry.TagsList.filter(isJsonObject) : undefined;
}
