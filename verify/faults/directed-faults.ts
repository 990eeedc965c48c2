import type { JsonObject } from '../../common/json.js';
import { drop } from '../transformers/answers/drop.js';
import { replace } from '../transformers/answers/replace.js';
import { pretend } from '../transformers/requests/pretend.js';
import { reject } from '../transformers/requests/reject.js';
import { rewrite } from '../transformers/requests/rewrite.js';
import { when } from '../transformers/requests/when.js';
import type { Fault } from './fault.js';
import { isEvery } from './is-every.js';
import { semantic } from './semantic.js';

const resourcesIn = (input: JsonObject): number => JSON.stringify(input).split('"arn:').length - 1;

/** Faults in what one check of a life cycle asks about, and no history. */
export const directedFaults: readonly Fault[] = [
  semantic('CreateTrail', 'organization-not-told', {
    select: ['CreateTrail/lifecycle/organization'],
    expects: ['echo/IsOrganizationTrail'],
    why: 'organizations are not implemented, and nobody is told',
    transform: when(({ IsOrganizationTrail }) => IsOrganizationTrail === true, replace('IsOrganizationTrail', false)),
  }),
  semantic('GenerateQuery', 'takes-two-stores', {
    category: 'error',
    select: ['GenerateQuery/lifecycle/one-store'],
    expects: ['one-store/rejected'],
    why: 'all but the first are left out without a word',
    transform: rewrite((input) => ({
      ...input,
      EventDataStores: Array.isArray(input.EventDataStores) ? input.EventDataStores.slice(0, 1) : [],
    })),
  }),
  semantic('PutEventConfiguration', 'one-template', {
    select: ['PutEventConfiguration/lifecycle/aggregates'],
    expects: ['echo/AggregationConfigurations'],
    why: 'the list is kept as a single value',
    transform: replace('AggregationConfigurations[].Templates', (templates) =>
      Array.isArray(templates) ? templates.slice(0, 1) : templates,
    ),
  }),
  semantic('CreateEventDataStore', 'keeps-fixed-as-long', {
    category: 'constraint',
    select: ['CreateEventDataStore/lifecycle/fixed-retention'],
    expects: ['max/RetentionPeriod'],
    why: 'one range for both prices',
    transform: when(
      ({ BillingMode, RetentionPeriod }) =>
        BillingMode === 'FIXED_RETENTION_PRICING' && Number(RetentionPeriod) <= 3653,
      pretend('InvalidParameterException'),
    ),
  }),
  semantic('PutEventConfiguration', 'no-aggregations', {
    select: ['PutEventConfiguration/lifecycle/aggregates'],
    expects: ['echo/AggregationConfigurations', 'echo/AggregationConfigurations[].EventCategory'],
    why: 'the answer is the one for event data stores',
    transform: drop('AggregationConfigurations'),
  }),
  semantic('GetQueryResults', 'other-status-by-id', {
    select: ['GetQueryResults/lifecycle/rows'],
    expects: ['rows/GetQueryResults.QueryStatus'],
    why: 'without its store a query is looked up where they begin',
    transform: when(({ EventDataStore }) => EventDataStore === undefined, replace('QueryStatus', 'RUNNING')),
  }),
  semantic('CreateDashboard', 'any-days', {
    category: 'constraint',
    select: ['CreateDashboard/lifecycle/frequencies'],
    expects: ['values/RefreshSchedule.Frequency.Value'],
    why: 'a number of days is a number',
    transform: when(isEvery('DAYS', 2), pretend('ValidationException')),
  }),
  semantic('PutEventSelectors', 'counts-all-resources', {
    select: ['PutEventSelectors/lifecycle/all-resources-uncounted'],
    expects: ['refused-member/EventSelectors'],
    why: 'every value counts, whatever it stands for',
    transform: when((input) => resourcesIn(input) > 250, reject('InvalidEventSelectorsException')),
  }),
  ...(
    [
      ['functions-at-large', ':lambda"]', 'a function has an ARN with a name'],
      ['tables-at-large', ':dynamodb"]', 'a table has an ARN with a name'],
    ] as const
  ).map(([what, value, why]) =>
    semantic('PutEventSelectors', `refuses/${what}`, {
      select: ['PutEventSelectors/lifecycle/data-resources'],
      expects: ['refused-member/EventSelectors'],
      why,
      transform: when((input) => JSON.stringify(input).includes(value), reject('InvalidEventSelectorsException')),
    }),
  ),
];
