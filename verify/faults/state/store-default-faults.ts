import type { JsonObject } from '../../../common/json.js';
import { inSuccess } from '../../transformers/answers/in-success.js';
import { insert } from '../../transformers/answers/insert.js';
import { replace } from '../../transformers/answers/replace.js';
import { pretend } from '../../transformers/requests/pretend.js';
import { rewrite } from '../../transformers/requests/rewrite.js';
import { when } from '../../transformers/requests/when.js';
import { ignore } from '../../transformers/state/ignore.js';
import type { Fault } from '../fault.js';
import { semantic } from '../semantic.js';
import { codeOf, refusal, success } from '../wire/faulty-answer.js';

const everyMember = ['CreateEventDataStore/shapes/every-member'];
const membersOnly = 'ListEventDataStores/lifecycle/members-only';
const metricDefaults = ['ListInsightsMetricData/lifecycle/defaults'];
const isFixed = ({ BillingMode }: JsonObject) => BillingMode === 'FIXED_RETENTION_PRICING';

/** Faults in what event data stores are made with, how they are named and counted, and what Insights have by default. */
export const storeDefaultFaults: readonly Fault[] = [
  ...(
    [
      ['TerminationProtectionEnabled', false],
      ['MultiRegionEnabled', false],
      ['RetentionPeriod', 2557],
    ] as const
  ).map(([member, value]) =>
    semantic('CreateEventDataStore', `default/${member}`, {
      select: everyMember,
      expects: [`defaults/${member}`],
      why: 'a default is not looked up',
      transform: rewrite((input) => ({ [member]: value, ...input })),
    }),
  ),
  semantic('CreateEventDataStore', 'default/fixed-retention', {
    select: everyMember,
    expects: ['defaults/RetentionPeriod'],
    why: 'one default for both prices',
    transform: when(
      isFixed,
      rewrite((input) => ({ RetentionPeriod: 366, ...input })),
    ),
  }),
  semantic('CreateEventDataStore', 'default/billing', {
    select: everyMember,
    expects: ['defaults/BillingMode'],
    why: 'a default is not looked up',
    transform: when(
      ({ BillingMode, RetentionPeriod }) => BillingMode === undefined && RetentionPeriod === undefined,
      rewrite((input) => ({ ...input, BillingMode: 'FIXED_RETENTION_PRICING', RetentionPeriod: 366 })),
    ),
  }),
  semantic('CreateEventDataStore', 'default/selectors', {
    select: everyMember,
    expects: ['defaults/AdvancedEventSelectors'],
    why: 'what nobody gave is empty',
    transform: when(
      ({ AdvancedEventSelectors }) => AdvancedEventSelectors === undefined,
      replace('AdvancedEventSelectors', []),
    ),
  }),
  semantic('CreateEventDataStore', 'starts-always', {
    select: everyMember,
    expects: ['starts/StartIngestion'],
    why: 'the member is not looked at',
    transform: ignore('StartIngestion'),
  }),
  semantic('CreateEventDataStore', 'deleted-make-room', {
    category: 'error',
    sees: ['DeleteEventDataStore', 'CreateEventDataStore'],
    select: ['CreateEventDataStore/errors/quota'],
    expects: ['quota/counts-deleted'],
    why: 'stores that wait for their deletion are not counted',
    transform: async (call, forward, memory) => {
      const free = memory.of('deleted', () => ({ places: 0 }));
      const answer = await forward(call);
      if (call.operation === 'DeleteEventDataStore') free.places += answer.status === 200 ? 1 : 0;
      else if (free.places > 0 && codeOf(answer) === 'EventDataStoreMaxLimitExceededException')
        return pretend()(call, forward, memory);
      return answer;
    },
  }),
  semantic('UpdateEventDataStore', 'changes-key', {
    select: everyMember,
    expects: ['key-stays/KmsKeyId'],
    why: 'a key is a setting as others are',
    transform: pretend('KmsException'),
  }),
  semantic('GetEventDataStore', 'by-arn-only', {
    select: ['GetEventDataStore/lifecycle/*'],
    expects: ['by-id/rejected'],
    why: 'stores are kept by ARN',
    transform: async (call, forward) =>
      String(call.input.EventDataStore).startsWith('arn:') ? forward(call) : refusal('EventDataStoreNotFoundException'),
  }),
  semantic('ListEventDataStores', 'tells-too-much', {
    select: [membersOnly],
    expects: [],
    warns: [membersOnly],
    why: 'the list shows whole stores',
    transform: insert('EventDataStores[].Status', 'ENABLED'),
  }),
  semantic('GetEventConfiguration', 'large-by-default', {
    select: ['GetEventConfiguration/lifecycle/default-size'],
    expects: ['defaults/MaxEventSize'],
    why: 'a default is not looked up',
    transform: replace('MaxEventSize', 'Large'),
  }),
  semantic('PutInsightSelectors', 'data-by-default', {
    select: ['PutInsightSelectors/lifecycle/default-categories'],
    expects: ['echo/InsightSelectors'],
    why: 'all that the trail has is watched',
    transform: replace('InsightSelectors[].EventCategories', ['Data']),
  }),
  semantic('ListInsightsMetricData', 'by-the-minute', {
    select: metricDefaults,
    expects: ['default-period/Timestamps'],
    why: 'the default of another operation',
    transform: rewrite((input) => ({ Period: 60, ...input })),
  }),
  semantic('ListInsightsMetricData', 'zeros-by-default', {
    select: metricDefaults,
    expects: ['default-data/Values'],
    why: 'what is not there counts as zero',
    transform: rewrite((input) => ({ DataType: 'FillWithZeros', ...input })),
  }),
  semantic('ListInsightsMetricData', 'lists-apart', {
    select: metricDefaults,
    expects: ['parallel-lists/Values'],
    why: 'the last value is not known yet',
    transform: inSuccess((body) => {
      if (Array.isArray(body.Values)) body.Values.pop();
    }),
  }),
  semantic('ListInsightsData', 'keeps-for-ever', {
    select: ['ListInsightsData/lifecycle/ninety-days'],
    expects: ['ninety-days/Events[].EventTime'],
    why: 'nothing is ever forgotten',
    transform: inSuccess((body) => {
      body.Events = [{ EventId: 'old', EventTime: 1_600_000_000, EventName: 'PutObject' }];
    }),
  }),
  semantic('ListInsightsData', 'any-source', {
    category: 'error',
    select: ['ListInsightsData/shapes/rejects-source-without-arn'],
    expects: ['rejects-source-without-arn/rejected'],
    why: 'what is not known has no events',
    transform: async (call, forward) => {
      const answer = await forward(call);
      return codeOf(answer) ? success({ Events: [] }) : answer;
    },
  }),
];
