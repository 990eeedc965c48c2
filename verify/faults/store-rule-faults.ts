import type { JsonObject } from '../../common/json.js';
import { drop } from '../transformers/answers/drop.js';
import { replace } from '../transformers/answers/replace.js';
import { lose } from '../transformers/lists/lose.js';
import { pretend } from '../transformers/requests/pretend.js';
import { reject } from '../transformers/requests/reject.js';
import { when } from '../transformers/requests/when.js';
import { asking } from './call.js';
import type { Fault } from './fault.js';
import { isEvery } from './is-every.js';
import { semantic } from './semantic.js';
import { success, successOf } from './wire/faulty-answer.js';

const named = ({ EventDataStore = '' }: JsonObject) => ({ EventDataStore });
const canGo = ({ Status, TerminationProtectionEnabled }: JsonObject) =>
  Status === 'ENABLED' && TerminationProtectionEnabled === false;

/** Faults against single rules of event data stores, of what is kept of events, of channels and of dashboards. */
export const storeRuleFaults: readonly Fault[] = [
  semantic('GetEventDataStore', 'id-for-arn', {
    select: ['GetEventDataStore/lifecycle/finds-created'],
    expects: ['shows/EventDataStoreArn'],
    why: 'stores are kept by id, and the member is filled with the key',
    transform: replace('EventDataStoreArn', (arn) => String(arn).slice(String(arn).lastIndexOf('/') + 1)),
  }),
  semantic('DeleteEventDataStore', 'does-nothing', {
    select: ['DeleteEventDataStore/lifecycle/waits-and-comes-back'],
    expects: ['sets/Status'],
    why: 'the call is there, and does nothing',
    transform: async (call, forward) => {
      const read = successOf(await forward(asking(call, 'GetEventDataStore', named(call.input))));
      return read && canGo(read) ? success({}) : forward(call);
    },
  }),
  semantic('PutEventConfiguration', 'keys-with-any-size', {
    category: 'error',
    select: ['PutEventConfiguration/lifecycle/keys-need-large'],
    expects: ['combination/ContextKeySelectors+MaxEventSize'],
    why: 'members are looked at one by one',
    transform: pretend('InvalidParameterCombinationException', 'InvalidParameterException'),
  }),
  semantic('PutInsightSelectors', 'destination-not-told', {
    sees: ['GetInsightSelectors'],
    select: ['PutInsightSelectors/lifecycle/of-a-store'],
    expects: ['sets/InsightsDestination'],
    why: 'a read for trails and stores alike tells what trails have',
    transform: drop('InsightsDestination'),
  }),
  semantic('ListChannels', 'last-not-listed', {
    select: ['_/lifecycle/channel-histories'],
    expects: ['finds/channel'],
    why: 'the list ends one too early',
    transform: lose('Channels'),
  }),
  semantic('ListDashboards', 'last-not-listed', {
    select: ['CreateDashboard/lifecycle/read-back'],
    expects: ['finds/dashboard'],
    why: 'the list ends one too early',
    transform: lose('Dashboards'),
  }),
  semantic('CreateDashboard', 'not-twice-a-day', {
    select: ['CreateDashboard/lifecycle/frequencies'],
    expects: ['refused-member/RefreshSchedule+TerminationProtectionEnabled'],
    why: 'a dashboard is refreshed by the hour or by the day',
    transform: when(isEvery('HOURS', 12), reject('ValidationException')),
  }),
  semantic('CreateDashboard', 'two-of-one-name', {
    category: 'error',
    select: ['_/lifecycle/dashboard-histories'],
    expects: [],
    warns: ['_/lifecycle/dashboard-histories'],
    why: 'dashboards are kept by id',
    transform: pretend('ConflictException'),
  }),
];
