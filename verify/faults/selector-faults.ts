import type { JsonObject } from '../../harness/wire/json-body.js';
import { append } from '../transformers/append.js';
import { drop } from '../transformers/drop.js';
import { empty } from '../transformers/empty.js';
import { fill } from '../transformers/fill.js';
import type { OtherCall } from '../transformers/other-call.js';
import { replace } from '../transformers/replace.js';
import { takeBack } from '../transformers/take-back.js';
import { when } from '../transformers/when.js';
import type { Fault } from './fault.js';
import { semantic } from './semantic.js';

const selectorsOf: OtherCall = ({ TrailName = '' }) => ['GetEventSelectors', { TrailName }];

const isBasic = ({ EventSelectors: given }: JsonObject): boolean => Array.isArray(given) && given.length > 0;

/** Faults in the event selectors of trails, and in what is kept of events. */
export const selectorFaults: readonly Fault[] = [
  semantic('GetEventSelectors', 'no-default', {
    expects: ['default/GetEventSelectors.EventSelectors'],
    why: 'nothing is shown before something was put',
    transform: empty('EventSelectors'),
  }),
  semantic('GetEventSelectors', 'default-without-lists', {
    expects: ['default/GetEventSelectors.EventSelectors'],
    why: 'empty lists are left out',
    transform: drop('EventSelectors[].DataResources'),
  }),
  semantic('PutEventSelectors', 'forgotten', {
    expects: ['replaces/GetEventSelectors.EventSelectors'],
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
    expects: ['replaces/GetEventSelectors.EventSelectors', 'replaces/PutEventSelectors.EventSelectors'],
    why: 'selectors are added to those that are there',
    transform: when(isBasic, append('EventSelectors', selectorsOf)),
  }),
  semantic('PutEventSelectors', 'custom-not-told', {
    sees: ['GetTrail'],
    expects: ['replaces/GetTrail.Trail.HasCustomEventSelectors'],
    why: 'the flag is a constant',
    transform: replace('Trail.HasCustomEventSelectors', false),
  }),
  semantic('PutEventSelectors', 'keeps-basic', {
    sees: ['GetEventSelectors'],
    expects: ['advanced-overwrite-basic/GetEventSelectors.EventSelectors'],
    why: 'both kinds are kept side by side',
    transform: fill('EventSelectors', [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true }]),
  }),
  semantic('PutEventSelectors', 'field-in-lower-case', {
    sees: ['GetEventSelectors'],
    expects: ['advanced-overwrite-basic/GetEventSelectors.AdvancedEventSelectors[].FieldSelectors[].Field'],
    why: 'fields are kept in one case',
    transform: replace('AdvancedEventSelectors[].FieldSelectors[].Field', (field) => String(field).toLowerCase()),
  }),
  semantic('PutEventSelectors', 'nameless-advanced', {
    sees: ['GetEventSelectors'],
    expects: ['advanced-overwrite-basic/GetEventSelectors.AdvancedEventSelectors[].Name'],
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
