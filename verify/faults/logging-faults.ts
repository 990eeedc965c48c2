import type { JsonObject } from '../../harness/wire/json-body.js';
import { burn } from '../transformers/burn.js';
import { forget } from '../transformers/forget.js';
import type { OtherCall } from '../transformers/other-call.js';
import { replace } from '../transformers/replace.js';
import { toggle } from '../transformers/toggle.js';
import type { Fault } from './fault.js';
import { semantic } from './semantic.js';
import { unlessRefused } from './unless-refused.js';

const nameOf = ({ Name }: JsonObject): string => String(Name);
const statusOf: OtherCall = ({ Name = '' }) => ['GetTrailStatus', { Name }];
const never = () => undefined;

/** Faults in starting and stopping a trail. */
export const loggingFaults: readonly Fault[] = [
  semantic('StartLogging', 'forgotten', {
    select: unlessRefused('StartLogging'),
    expects: [
      'starts/GetTrailStatus.IsLogging',
      'starts/GetTrailStatus.StartLoggingTime',
      'twice/GetTrailStatus.IsLogging',
    ],
    why: 'the call is there to keep clients quiet',
    transform: forget(statusOf),
  }),
  semantic('StartLogging', 'no-time', {
    sees: ['GetTrailStatus'],
    expects: ['starts/GetTrailStatus.StartLoggingTime'],
    why: 'a flag is all that is stored',
    transform: replace('StartLoggingTime', never),
  }),
  semantic('StartLogging', 'toggles', {
    expects: ['twice/GetTrailStatus.IsLogging'],
    why: 'starting and stopping share one switch',
    transform: toggle(statusOf, ({ IsLogging }) => IsLogging === true, 'StopLogging'),
  }),
  semantic('StartLogging', 'refuses-twice', {
    expects: ['twice/rejected'],
    why: 'what logs already cannot be started',
    transform: burn(nameOf, 'InvalidTrailNameException'),
  }),
  semantic('StopLogging', 'forgotten', {
    select: unlessRefused('StopLogging'),
    expects: ['stops/GetTrailStatus.IsLogging', 'stops/GetTrailStatus.StopLoggingTime'],
    why: 'the call is there to keep clients quiet',
    transform: forget(statusOf),
  }),
  semantic('StopLogging', 'toggles', {
    select: unlessRefused('StopLogging'),
    expects: ['twice/GetTrailStatus.IsLogging'],
    why: 'starting and stopping share one switch',
    transform: toggle(statusOf, ({ IsLogging }) => IsLogging === false, 'StartLogging'),
  }),
  semantic('StopLogging', 'forgets-start', {
    sees: ['GetTrailStatus'],
    expects: ['stops/GetTrailStatus.StartLoggingTime'],
    why: 'one time is stored for both',
    transform: replace('StartLoggingTime', never),
  }),
];
