import fc from 'fast-check';
import { lastSet, type State } from '../../../harness/models/state.js';
import * as model from '../../../harness/models/store-model.js';
import { type Tag, tagged, untagged } from '../../../harness/models/trail-model.js';
import type { Subject } from '../../../harness/models/view.js';
import type { Step, Turn } from '../../support/model-based/family.js';
import { allOperators } from '../../support/scenarios/stores/store-selectors.js';

/** Settings as a history wants them: names and selectors by their number, 0 for those that the store was made with. */
export interface StoreWish {
  name?: number;
  selectors?: number;
  multiRegion?: boolean;
  retention?: number;
  protection?: boolean;
}

const [management, writes] = allOperators as [object, object];
const defaultSelector = {
  Name: 'Default management events',
  FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }],
};
const unnamed = { FieldSelectors: defaultSelector.FieldSelectors };
/** All of them take management events that write: Insights need these. */
const selectors = [[defaultSelector], [management], [unnamed, writes]];

const byArn = ({ arn }: Subject) => ({ EventDataStore: arn });
const inactive = {
  codes: ['InactiveEventDataStoreException', 'InvalidEventDataStoreStatusException'],
  requirement: 'lake.store-inactive',
  rule: 'inactive-store',
};

function wrongStatus(requirement: string): Required<Turn>['refusal'] {
  const codes = ['InvalidEventDataStoreStatusException', 'InactiveEventDataStoreException'];
  return { codes, requirement, rule: 'store-status' };
}

/** Looks at the store, which is there already. */
export const look: Step = {
  label: 'look',
  turn: (state, subject) => ({ operation: 'GetEventDataStore', input: byArn(subject), after: state }),
};

/** Changes settings. */
export function update(wish: StoreWish): Step {
  return {
    label: `update ${JSON.stringify(wish)}`,
    turn(state, subject) {
      const given = settle(wish, subject);
      const turn = { operation: 'UpdateEventDataStore', input: { ...byArn(subject), ...given } };
      if (model.isPending(state)) return { ...turn, after: state, refusal: inactive };
      return { ...turn, after: model.updated(state, given), keeps: 'lake.update.merge' };
    },
  };
}

/** Asks for the name of another store. */
export const takeName: Step = {
  label: 'take the name of another',
  turn: (state, subject) => ({
    operation: 'UpdateEventDataStore',
    input: { ...byArn(subject), Name: subject.taken ?? '' },
    after: state,
    refusal: {
      codes: ['EventDataStoreAlreadyExistsException'],
      requirement: 'lake.name.unique',
      rule: 'duplicate-name',
    },
  }),
};

/** Stops ingestion. */
export const stop: Step = {
  label: 'stop',
  turn(state, subject) {
    const turn = { operation: 'StopEventDataStoreIngestion', input: byArn(subject), keeps: 'lake.ingestion.stop' };
    if (lastSet(state, 'Status') === 'ENABLED') return { ...turn, after: model.stopped(state), passes: true };
    return { ...turn, after: state, refusal: wrongStatus('lake.ingestion.stop-status') };
  },
};

/** Starts ingestion. */
export const start: Step = {
  label: 'start',
  turn(state, subject) {
    const turn = { operation: 'StartEventDataStoreIngestion', input: byArn(subject), keeps: 'lake.ingestion.start' };
    if (lastSet(state, 'Status') === 'STOPPED_INGESTION') return { ...turn, after: model.started(state), passes: true };
    return { ...turn, after: state, refusal: wrongStatus('lake.ingestion.start-status') };
  },
};

/**
 * Deletes the store. One that has stopped is started instead, and one with Insights is looked at: in which state they come
 * back, and whether they may go at all, no fact says.
 */
export const remove: Step = {
  label: 'delete',
  turn(state, subject) {
    const status = lastSet(state, 'Status');
    if (status === 'STOPPED_INGESTION') return start.turn(state, subject);
    if (state.members.has('InsightSelectors')) return look.turn(state, subject);
    const turn = { operation: 'DeleteEventDataStore', input: byArn(subject), keeps: 'lake.delete.pending' };
    const refusal = inTheWay(state);
    if (refusal) return { ...turn, after: state, refusal };
    const wasProtected = state.members.get('TerminationProtectionEnabled')?.touch === 'sets';
    return {
      ...turn,
      after: model.deleted(state),
      passes: true,
      ...(wasProtected ? { idempotent: { requirement: 'lake.delete.protection-off', rule: 'protection-off' } } : {}),
    };
  },
};

function inTheWay(state: State): Turn['refusal'] {
  if (model.isPending(state)) return { ...inactive, requirement: 'lake.delete.twice' };
  const reasons = [
    ...(lastSet(state, 'TerminationProtectionEnabled') === true
      ? [['EventDataStoreTerminationProtectedException', 'protected'] as const]
      : []),
    ...(lastSet(state, 'FederationStatus') === 'ENABLED'
      ? [['EventDataStoreFederationEnabledException', 'federated'] as const]
      : []),
  ];
  const [first] = reasons;
  if (!first) return undefined;
  const [, rule] = first;
  return { codes: reasons.map(([code]) => code), requirement: `lake.delete.${rule}`, rule };
}

/** Takes the store back from its deletion. */
export const restore: Step = {
  label: 'restore',
  turn(state, subject) {
    const turn = { operation: 'RestoreEventDataStore', input: byArn(subject), keeps: 'lake.restore.enabled' };
    if (model.isPending(state)) return { ...turn, after: model.restored(state), passes: true };
    return { ...turn, after: state, refusal: wrongStatus('lake.restore.status') };
  },
};

/** A step on a store that is not waiting for its deletion; one that is, is restored instead. */
function onActive(label: string, turn: (state: State, subject: Subject) => Turn): Step {
  return {
    label,
    turn: (state, subject) => (model.isPending(state) ? restore.turn(state, subject) : turn(state, subject)),
  };
}

/** Puts what is kept of events: the standard size where no context keys are known to be in its way, else the large one. */
export function configure(large: boolean, contextKeys?: readonly string[]): Step {
  return onActive(`configure ${large} ${contextKeys ?? ''}`, (state, subject) => {
    const standard = !large && !contextKeys && model.hasNoKeys(state);
    const given: model.StoreConfiguration = {
      MaxEventSize: standard ? 'Standard' : 'Large',
      ...(contextKeys ? { ContextKeySelectors: [{ Type: 'TagContext', Equals: contextKeys }] } : {}),
    };
    return {
      operation: 'PutEventConfiguration',
      input: { ...byArn(subject), ...given },
      after: model.configured(state, given),
      keeps: 'lake.configuration.put',
    };
  });
}

/** Asks for context keys with events of the standard size. */
export const keysWithStandard: Step = onActive('context keys with the standard size', (state, subject) => ({
  operation: 'PutEventConfiguration',
  input: {
    ...byArn(subject),
    MaxEventSize: 'Standard',
    ContextKeySelectors: [{ Type: 'TagContext', Equals: ['team'] }],
  },
  after: state,
  refusal: {
    codes: ['InvalidParameterCombinationException', 'InvalidParameterException'],
    requirement: 'lake.configuration.keys-need-large',
    // What `constraints` tells of requests like this, whatever the store is like.
    rule: 'combination',
    path: 'ContextKeySelectors+MaxEventSize',
  },
}));

/** Puts Insights selectors of these types; without a store that takes what they find, the store is looked at instead. */
export function putInsights(types: readonly string[]): Step {
  return onActive(`put insights ${types}`, (state, subject) => {
    const { destination } = subject;
    if (destination === undefined) return look.turn(state, subject);
    const InsightSelectors = types.map((InsightType) => ({ InsightType, EventCategories: ['Management'] }));
    return {
      operation: 'PutInsightSelectors',
      input: { ...byArn(subject), InsightsDestination: destination, InsightSelectors },
      after: model.insightsPut(state, types, destination),
      keeps: 'insights.put.replaces',
    };
  });
}

/** Federates the store; it is looked at where there is no role for it, or where it is federated already. */
export const federate: Step = onActive('federate', (state, subject) => {
  const { role } = subject;
  if (role === undefined || lastSet(state, 'FederationStatus') === 'ENABLED') return look.turn(state, subject);
  return {
    operation: 'EnableFederation',
    input: { ...byArn(subject), FederationRoleArn: role },
    after: model.federated(state, role),
    keeps: 'federation.enable.visible',
    passes: true,
  };
});

/** Ends the federation; a store that is not federated is looked at. */
export const unfederate: Step = onActive('unfederate', (state, subject) => {
  if (lastSet(state, 'FederationStatus') !== 'ENABLED') return look.turn(state, subject);
  return {
    operation: 'DisableFederation',
    input: byArn(subject),
    after: model.unfederated(state),
    keeps: 'federation.disable.visible',
    passes: true,
  };
});

/** Adds tags. */
export function tag(tags: readonly Tag[]): Step {
  return onActive(`tag ${JSON.stringify(tags)}`, (state, { arn = '' }) => ({
    operation: 'AddTags',
    input: { ResourceId: arn, TagsList: tags },
    after: tagged(state, tags),
  }));
}

/** Removes tags by their keys, whether they are there or not. */
export function untag(keys: readonly string[]): Step {
  return onActive(`untag ${keys}`, (state, { arn = '' }) => ({
    operation: 'RemoveTags',
    input: { ResourceId: arn, TagsList: keys.map((Key) => ({ Key })) },
    after: untagged(state, keys),
    idempotent: { requirement: 'tags.remove.absent' },
  }));
}

/** Any step on a store, less the federation, which takes long. What takes time comes seldom. */
export function anyStep(): readonly fc.Arbitrary<Step>[] {
  const types = fc.subarray(['ApiCallRateInsight', 'ApiErrorRateInsight'], { minLength: 1 });
  const anyKeys = fc.option(fc.subarray(['team', 'purpose'], { minLength: 1 }), { nil: undefined });
  const Key = fc.constantFrom('one', 'two');
  const anyTags = fc.record({ Key, Value: fc.constantFrom('1', '2') }).map((one) => [one]);
  const anyUpdate = wishes().map(update);
  return [
    anyUpdate,
    anyUpdate,
    anyUpdate,
    anyUpdate,
    fc.constantFrom(stop, start),
    fc.constant(remove),
    fc.constant(restore),
    fc.tuple(fc.boolean(), anyKeys).map(([large, some]) => configure(large, some)),
    types.map(putInsights),
    anyTags.map(tag),
    fc.subarray(['one', 'two'], { minLength: 1 }).map(untag),
  ];
}

function wishes(): fc.Arbitrary<StoreWish> {
  const all = {
    name: fc.nat({ max: 2 }),
    selectors: fc.nat({ max: selectors.length - 1 }),
    multiRegion: fc.boolean(),
    retention: fc.constantFrom(7, 8, 90, 3653),
    protection: fc.boolean(),
  };
  const names = Object.keys(all) as (keyof StoreWish)[];
  return fc
    .tuple(fc.subarray(names, { minLength: 1, maxLength: 2 }), fc.record(all))
    .map(([some, values]) => Object.fromEntries(some.map((name) => [name, values[name]])) as StoreWish);
}

function settle(wish: StoreWish, { name = '' }: Subject): model.StoreSettings {
  return {
    ...(wish.name === undefined ? {} : { Name: wish.name === 0 ? name : `${name}.${wish.name}` }),
    ...(wish.selectors === undefined ? {} : { AdvancedEventSelectors: selectors[wish.selectors]! }),
    ...(wish.multiRegion === undefined ? {} : { MultiRegionEnabled: wish.multiRegion }),
    ...(wish.retention === undefined ? {} : { RetentionPeriod: wish.retention }),
    ...(wish.protection === undefined ? {} : { TerminationProtectionEnabled: wish.protection }),
  };
}
