import { isJsonObject, type Json, type JsonObject } from '../../../common/json.js';
import { answerInstead } from '../../transformers/answers/answer-instead.js';
import { replace } from '../../transformers/answers/replace.js';
import { pretend } from '../../transformers/requests/pretend.js';
import { rewrite } from '../../transformers/requests/rewrite.js';
import { when } from '../../transformers/requests/when.js';
import type { OtherCall } from '../../transformers/state/other-call.js';
import { takeBack } from '../../transformers/state/take-back.js';
import { asking, withInput } from '../call.js';
import type { Fault } from '../fault.js';
import { semantic } from '../semantic.js';
import type { Transform } from '../transform.js';
import { refusal, success, successOf } from '../wire/faulty-answer.js';

const histories = '_/lifecycle/store-histories';
const deletion = 'DeleteEventDataStore/lifecycle/waits-and-comes-back';
const ingestion = 'StopEventDataStoreIngestion/lifecycle/stops-and-starts';
const federation = 'EnableFederation/lifecycle/shows';
const has = (member: string) => (input: JsonObject) => member in input;
const named = ({ EventDataStore = '' }: JsonObject) => ({ EventDataStore });
const pending = ({ Status }: JsonObject) => Status === 'PENDING_DELETION';

/** Faults of event data stores that show only after some steps: the history of each has five calls at most. */
export const storeStateFaults: readonly Fault[] = [
  ...(
    [
      ['RetentionPeriod', 366],
      ['MultiRegionEnabled', true],
    ] as const
  ).map(([member, reset]) =>
    stateFault('UpdateEventDataStore', `resets/${member}`, {
      expects: [`keeps/${member}`],
      why: 'an update is a put: what it leaves out is reset',
      transform: rewrite((input) => ({ [member]: reset, ...input })),
    }),
  ),
  stateFault('UpdateEventDataStore', 'protection-not-stored', {
    expects: ['sets/TerminationProtectionEnabled'],
    why: 'the answer is made of the request',
    transform: when(has('TerminationProtectionEnabled'), async (call, forward) => {
      const { TerminationProtectionEnabled: given = false } = call.input;
      const answer = await forward(withInput(call, { ...call.input, TerminationProtectionEnabled: false }));
      const body = successOf(answer);
      if (body) body.TerminationProtectionEnabled = given;
      return answer;
    }),
  }),
  stateFault('UpdateEventDataStore', 'touches-creation', {
    sees: ['UpdateEventDataStore', 'GetEventDataStore'],
    expects: ['keeps/CreatedTimestamp'],
    why: 'a store is made anew with each update',
    transform: async (call, forward, memory) => {
      const made = memory.of('made', () => new Map<string, Json>());
      const answer = await forward(call);
      const body = successOf(answer);
      const store = String(body?.EventDataStoreArn);
      if (call.operation === 'UpdateEventDataStore' && body) made.set(store, body.UpdatedTimestamp ?? 0);
      if (call.operation === 'GetEventDataStore' && body && made.has(store)) body.CreatedTimestamp = made.get(store)!;
      return answer;
    },
  }),
  stateFault('UpdateEventDataStore', 'drops-insights', {
    select: [histories, 'PutInsightSelectors/lifecycle/of-a-store'],
    expects: ['keeps/InsightSelectors'],
    why: 'a store is made anew with each update',
    transform: after((input) => ['PutInsightSelectors', { ...named(input), InsightSelectors: [] }]),
  }),
  stateFault('UpdateEventDataStore', 'drops-configuration', {
    select: [histories, 'PutEventConfiguration/lifecycle/holds'],
    expects: ['keeps/ContextKeySelectors', 'keeps/MaxEventSize'],
    why: 'a store is made anew with each update',
    transform: after((input) => [
      'PutEventConfiguration',
      { ...named(input), MaxEventSize: 'Standard', ContextKeySelectors: [] },
    ]),
  }),
  stateFault('UpdateEventDataStore', 'ends-federation', {
    select: [federation],
    expects: ['keeps/FederationRoleArn', 'keeps/FederationStatus'],
    why: 'a store is made anew with each update',
    transform: after((input) => ['DisableFederation', named(input)]),
  }),
  stateFault('UpdateEventDataStore', 'takes-any-name', {
    category: 'error',
    select: ['UpdateEventDataStore/lifecycle/name-taken', 'UpdateEventDataStore/errors/duplicate-name'],
    expects: ['duplicate-name/EventDataStoreAlreadyExistsException'],
    why: 'names are looked up when a store is made only',
    transform: pretend('EventDataStoreAlreadyExistsException'),
  }),
  stateFault('ListEventDataStores', 'first-name', {
    select: [histories, 'UpdateEventDataStore/lifecycle/merges'],
    expects: ['shows/EventDataStores[].Name'],
    why: 'the list is kept beside the stores, and not renewed',
    transform: replace('EventDataStores[].Name', (name) => String(name).replace(/\.\d$/, '')),
  }),
  stateFault('StopEventDataStoreIngestion', 'does-nothing', {
    select: [histories, ingestion],
    expects: ['sets/Status'],
    why: 'the call is there, and does nothing',
    transform: async (call, forward) => {
      const read = successOf(await forward(asking(call, 'GetEventDataStore', named(call.input))));
      return read?.Status === 'ENABLED' ? success({}) : forward(call);
    },
  }),
  stateFault('StartEventDataStoreIngestion', 'does-nothing', {
    select: [histories, ingestion],
    expects: ['sets/Status'],
    why: 'the call is there, and does nothing',
    transform: async (call, forward) => {
      const read = successOf(await forward(asking(call, 'GetEventDataStore', named(call.input))));
      return read?.Status === 'STOPPED_INGESTION' ? success({}) : forward(call);
    },
  }),
  stateFault('StopEventDataStoreIngestion', 'resets-retention', {
    select: [histories, ingestion],
    expects: ['keeps/RetentionPeriod'],
    why: 'the store is stored again with defaults',
    transform: after((input) => ['UpdateEventDataStore', { ...named(input), RetentionPeriod: 366 }]),
  }),
  stateFault('DeleteEventDataStore', 'gone-at-once', {
    sees: ['GetEventDataStore'],
    select: [histories, deletion],
    expects: ['keeps/event-data-store'],
    why: 'a deleted store is forgotten',
    transform: async (call, forward) => {
      const answer = await forward(call);
      const body = successOf(answer);
      return body && pending(body) ? refusal('EventDataStoreNotFoundException') : answer;
    },
  }),
  stateFault('DeleteEventDataStore', 'protected-for-ever', {
    sees: ['UpdateEventDataStore', 'DeleteEventDataStore'],
    select: [histories, deletion],
    expects: ['protection-off/rejected'],
    why: 'the protection is kept twice, and one of them never taken off',
    transform: async (call, forward, memory) => {
      const stores = memory.of('protected', () => new Set<string>());
      const store = String(call.input.EventDataStore);
      if (call.operation === 'UpdateEventDataStore' && call.input.TerminationProtectionEnabled === true)
        stores.add(store);
      const refused = call.operation === 'DeleteEventDataStore' && stores.has(store);
      return refused ? refusal('EventDataStoreTerminationProtectedException') : forward(call);
    },
  }),
  stateFault('RestoreEventDataStore', 'stays-pending', {
    select: [deletion],
    expects: ['sets/Status'],
    why: 'the call is there, and does nothing',
    transform: takeBack(async (input, ask) => () => ask('DeleteEventDataStore', named(input))),
  }),
  stateFault('RestoreEventDataStore', 'resets-retention', {
    select: [histories, deletion],
    expects: ['keeps/RetentionPeriod'],
    why: 'what is restored is made anew',
    transform: after((input) => ['UpdateEventDataStore', { ...named(input), RetentionPeriod: 366 }]),
  }),
  stateFault('PutEventConfiguration', 'size-not-stored', {
    select: [histories, 'PutEventConfiguration/lifecycle/holds'],
    expects: ['sets/MaxEventSize'],
    why: 'the answer is made of the request',
    transform: when(
      ({ MaxEventSize, ContextKeySelectors, EventDataStore }) =>
        MaxEventSize === 'Large' && ContextKeySelectors === undefined && EventDataStore !== undefined,
      async (call, forward) => {
        const answer = await forward(asking(call, 'GetEventConfiguration', named(call.input)));
        const body = successOf(answer);
        if (body) body.MaxEventSize = 'Large';
        return answer;
      },
    ),
  }),
  stateFault('PutEventConfiguration', 'appends-keys', {
    select: [histories, 'PutEventConfiguration/lifecycle/holds'],
    expects: ['echo/ContextKeySelectors'],
    why: 'keys are added to those that are there',
    transform: when(
      ({ ContextKeySelectors }) => Array.isArray(ContextKeySelectors) && ContextKeySelectors.length > 0,
      async (call, forward) => {
        const before = successOf(await forward(asking(call, 'GetEventConfiguration', named(call.input))));
        const Equals = [...new Set([...keysIn(call.input), ...keysIn(before ?? {})])];
        return forward(withInput(call, { ...call.input, ContextKeySelectors: [{ Type: 'TagContext', Equals }] }));
      },
    ),
  }),
  stateFault('PutInsightSelectors', 'appends-on-stores', {
    select: [histories, 'PutInsightSelectors/lifecycle/of-a-store'],
    expects: ['echo/InsightSelectors'],
    why: 'selectors are added to those that are there',
    transform: when(
      ({ InsightSelectors }) => Array.isArray(InsightSelectors) && InsightSelectors.length > 0,
      async (call, forward) => {
        const before = successOf(await forward(asking(call, 'GetInsightSelectors', named(call.input))));
        const InsightSelectors = [before?.InsightSelectors ?? [], call.input.InsightSelectors ?? []].flat();
        return forward(withInput(call, { ...call.input, InsightSelectors }));
      },
    ),
  }),
  stateFault('EnableFederation', 'role-not-shown', {
    sees: ['GetEventDataStore'],
    select: [federation],
    expects: ['sets/FederationRoleArn'],
    why: 'the role is kept, and not told',
    transform: replace('FederationRoleArn', () => undefined),
  }),
  stateFault('DisableFederation', 'does-nothing', {
    select: [federation],
    expects: ['sets/FederationStatus'],
    why: 'the call is there, and does nothing',
    transform: answerInstead(
      () => true,
      ({ input }) => success({ EventDataStoreArn: input.EventDataStore ?? '', FederationStatus: 'DISABLING' }),
    ),
  }),
];

function keysIn({ ContextKeySelectors = [] }: JsonObject): string[] {
  const selectors = Array.isArray(ContextKeySelectors) ? ContextKeySelectors.filter(isJsonObject) : [];
  return selectors.flatMap(({ Equals = [] }) => (Array.isArray(Equals) ? Equals.map(String) : []));
}

/** Run with the histories of stores, and with the directed checks of its operation. */
function stateFault(operation: string, what: string, rest: Parameters<typeof semantic>[2]): Fault {
  return semantic(operation, what, { select: [histories, `${operation}/lifecycle/*`], ...rest });
}

/** Does something else as well, once the call was accepted. */
function after(other: OtherCall): Transform {
  return takeBack(async (input, ask) => () => ask(...other(input)));
}
