import type { Call } from '../call.js';
import { epochSeconds, isoSeconds } from '../wire/epoch-seconds.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { findTrail } from './find-trail.js';

/**
 * GetTrailStatus. The six strings that are no longer in use are sent all the same, `""` when unset
 * (behaviour.md section 2). The reference delivers nothing, so the members about deliveries stay unset.
 */
export function getTrailStatus(input: JsonObject, call: Call): object {
  const { logging } = findTrail(stringMember(input, 'Name'), call);
  const { startedAt, stoppedAt } = logging;
  return {
    IsLogging: logging.logging,
    StartLoggingTime: startedAt === undefined ? undefined : epochSeconds(startedAt),
    StopLoggingTime: stoppedAt === undefined ? undefined : epochSeconds(stoppedAt),
    LatestDeliveryAttemptTime: '',
    LatestNotificationAttemptTime: '',
    LatestNotificationAttemptSucceeded: '',
    LatestDeliveryAttemptSucceeded: '',
    TimeLoggingStarted: startedAt === undefined ? '' : isoSeconds(startedAt),
    TimeLoggingStopped: stoppedAt === undefined ? '' : isoSeconds(stoppedAt),
  };
}
