import type { JsonObject } from '../../../common/json.js';
import { inSuccess } from '../../transformers/answers/in-success.js';
import { replace } from '../../transformers/answers/replace.js';
import { burn } from '../../transformers/state/burn.js';
import { forget } from '../../transformers/state/forget.js';
import type { OtherCall } from '../../transformers/state/other-call.js';
import { toggle } from '../../transformers/state/toggle.js';
import type { Fault } from '../fault.js';
import { unlessRefused } from '../rules/unless-refused.js';
import { semantic } from '../semantic.js';

const nameOf = ({ Name }: JsonObject): string => String(Name);
const statusOf: OtherCall = ({ Name = '' }) => ['GetTrailStatus', { Name }];
const never = () => undefined;

/** Faults in starting and stopping a trail. */
export const loggingFaults: readonly Fault[] = [
  semantic('StartLogging', 'forgotten', {
    select: unlessRefused('StartLogging'),
    expects: ['sets/IsLogging', 'sets/StartLoggingTime'],
    why: 'the call is there to keep clients quiet',
    transform: forget(statusOf),
  }),
  semantic('StartLogging', 'no-time', {
    sees: ['GetTrailStatus'],
    expects: ['sets/StartLoggingTime'],
    why: 'a flag is all that is stored',
    transform: replace('StartLoggingTime', never),
  }),
  semantic('StartLogging', 'toggles', {
    expects: ['sets/IsLogging'],
    why: 'starting and stopping share one switch',
    transform: toggle(statusOf, ({ IsLogging }) => IsLogging === true, 'StopLogging'),
  }),
  semantic('StartLogging', 'refuses-twice', {
    // Those that compare two clients send it twice, and hear two answers.
    select: ['constraints', 'errors', 'lifecycle', 'shapes'].map((suite) => `StartLogging/${suite}/**`),
    expects: ['idempotent/rejected'],
    why: 'what logs already cannot be started',
    transform: burn(nameOf, 'InvalidTrailNameException'),
  }),
  semantic('StopLogging', 'forgotten', {
    select: unlessRefused('StopLogging'),
    expects: ['sets/IsLogging', 'sets/StopLoggingTime'],
    why: 'the call is there to keep clients quiet',
    transform: forget(statusOf),
  }),
  semantic('StopLogging', 'toggles', {
    select: unlessRefused('StopLogging'),
    expects: ['sets/IsLogging'],
    why: 'starting and stopping share one switch',
    transform: toggle(statusOf, ({ IsLogging }) => IsLogging === false, 'StartLogging'),
  }),
  semantic('StopLogging', 'forgets-start', {
    sees: ['GetTrailStatus'],
    expects: ['keeps/StartLoggingTime'],
    why: 'one time is stored for both',
    transform: inSuccess((body) => {
      if (body.IsLogging === false) delete body.StartLoggingTime;
    }),
  }),
];
