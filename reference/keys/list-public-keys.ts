import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import { epochSeconds } from '../wire/epoch-seconds.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { readTimeRange } from '../wire/time-range.js';

/**
 * ListPublicKeys: the keys that were valid in the time range; a time that is not given is now. NextToken is reserved for
 * future use, so none is valid.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_ListPublicKeys.html
 */
export function listPublicKeys(input: JsonObject, call: Call): object {
  const range = readTimeRange(input);
  const { start = call.now, end = Math.max(call.now, start) } = range;
  if (start > end) throw new ServiceFault('InvalidTimeRangeException', 'StartTime is after EndTime');
  if (stringMember(input, 'NextToken') !== undefined) {
    throw new ServiceFault('InvalidTokenException', 'The token is not valid');
  }
  return {
    PublicKeyList: call.state.publicKeys.validBetween(start, end, call.now).map((key) => ({
      Value: key.value,
      ValidityStartTime: epochSeconds(key.validFrom),
      ValidityEndTime: epochSeconds(key.validUntil),
      Fingerprint: key.fingerprint,
    })),
  };
}
