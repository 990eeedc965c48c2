import type { JsonObject } from '../../common/json.js';
import { drop } from '../transformers/answers/drop.js';
import { empty } from '../transformers/answers/empty.js';
import { fill } from '../transformers/answers/fill.js';
import { replace } from '../transformers/answers/replace.js';
import { append } from '../transformers/lists/append.js';
import { when } from '../transformers/requests/when.js';
import type { OtherCall } from '../transformers/state/other-call.js';
import { takeBack } from '../transformers/state/take-back.js';
import type { Fault } from './fault.js';
import { semantic } from './semantic.js';

const selectorsOf: OtherCall = ({ TrailName = '' }) => ['GetEventSelectors', { TrailName }];

const isBasic = ({ EventSelectors: given }: JsonObject): boolean => Array.isArray(given) && given.length > 0;

/** Whether it names so many resources that, with those of before, they would be too many. */
const namesMany = (input: JsonObject): boolean =>
  JSON.stringify(input).length > 2_000 || JSON.stringify(input).includes('arn:aws:lambda');

/** Faults in the event selectors of trails, and in what is kept of events. */
export const selectorFaults: readonly Fault[] = [
  semantic('CreateTrail', 'no-default-selector', {
    sees: ['GetEventSelectors'],
    select: ['GetEventSelectors/**'],
    expects: ['defaults/EventSelectors'],
    why: 'nothing is shown before something was put',
    transform: empty('EventSelectors'),
  }),
  semantic('CreateTrail', 'default-selector-without-lists', {
    sees: ['GetEventSelectors'],
    select: ['GetEventSelectors/**'],
    expects: ['defaults/EventSelectors'],
    why: 'empty lists are left out',
    transform: drop('EventSelectors[].DataResources'),
  }),
  semantic('PutEventSelectors', 'forgotten', {
    expects: ['sets/EventSelectors'],
    why: 'the answer repeats the request, and nothing is stored',
    transform: when(
      isBasic,
      takeBack(async (input, ask) => {
        const { EventSelectors = [] } = (await ask(...selectorsOf(input))) ?? {};
        return () => ask('PutEventSelectors', { TrailName: input.TrailName ?? '', EventSelectors });
      }),
    ),
  }),
  semantic('PutEventSelectors', 'appends', {
    // Told of the list by histories, and of its items by those who send one selector after the other, until there are too many.
    expects: ['echo/EventSelectors', 'echo/EventSelectors[].ReadWriteType', 'valid-request/rejected'],
    why: 'selectors are added to those that are there',
    transform: when((input) => isBasic(input) && !namesMany(input), append('EventSelectors', selectorsOf)),
  }),
  semantic('GetTrail', 'custom-not-told', {
    select: ['PutEventSelectors/lifecycle/*'],
    expects: ['shows/Trail.HasCustomEventSelectors'],
    why: 'the flag is a constant',
    transform: replace('Trail.HasCustomEventSelectors', false),
  }),
  semantic('PutEventSelectors', 'keeps-basic', {
    sees: ['GetEventSelectors'],
    expects: ['clears/EventSelectors'],
    why: 'both kinds are kept side by side',
    transform: fill('EventSelectors', [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true }]),
  }),
  semantic('PutEventSelectors', 'field-in-lower-case', {
    sees: ['GetEventSelectors'],
    expects: ['sets/AdvancedEventSelectors'],
    why: 'fields are kept in one case',
    transform: replace('AdvancedEventSelectors[].FieldSelectors[].Field', (field) => String(field).toLowerCase()),
  }),
  semantic('PutEventSelectors', 'operator-of-its-own', {
    sees: ['GetEventSelectors'],
    select: ['PutEventSelectors/lifecycle/unnamed-selectors'],
    expects: ['sets/AdvancedEventSelectors'],
    breaks: ['selectors.advanced.unused-operators'],
    why: 'an operator that was not used shows the values of the one that was',
    transform: replace('AdvancedEventSelectors[].FieldSelectors', (fields) =>
      (fields as JsonObject[]).map((field) => (field.Equals ? { ...field, StartsWith: field.Equals } : field)),
    ),
  }),
  semantic('PutEventSelectors', 'nameless-advanced', {
    sees: ['GetEventSelectors'],
    expects: ['sets/AdvancedEventSelectors'],
    why: 'the name of a selector is optional, and not kept',
    transform: drop('AdvancedEventSelectors[].Name'),
  }),
  semantic('GetEventConfiguration', 'other-trail', {
    expects: ['valid-request/GetEventConfiguration.TrailARN'],
    why: 'the ARN of an answer is a constant',
    transform: replace('TrailARN', 'arn:aws:cloudtrail:us-east-1:123456789012:trail/another'),
  }),
  semantic('PutEventConfiguration', 'size-ignored', {
    expects: ['echo/MaxEventSize'],
    why: 'the setting is not implemented',
    transform: when(({ MaxEventSize }) => MaxEventSize === 'Large', replace('MaxEventSize', 'Standard')),
  }),
];
