import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import { epochSeconds } from '../wire/epoch-seconds.js';
import type { JsonObject } from '../wire/json-value.js';
import { listPage } from '../wire/list-page.js';
import { readTimeRange } from '../wire/time-range.js';

/**
 * ListPublicKeys: the keys that were valid in the time range, oldest first; a time that is not given is now. AWS has
 * NextToken reserved for future use, and keeps the size of a page to itself.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_ListPublicKeys.html
 */
export function listPublicKeys(input: JsonObject, call: Call): object {
  const range = readTimeRange(input);
  const { start = call.now, end = Math.max(call.now, start) } = range;
  if (start > end) throw new ServiceFault('InvalidTimeRangeException', 'StartTime is after EndTime');
  const { page, NextToken } = listPage(call.state.publicKeys.validBetween(start, end, call.now), input, {
    limit: call.pageSize,
    order: 'oldest first',
    // The times that the client gave, and not what came of them: the clock goes on between two pages.
    parameters: ['ListPublicKeys', call.region, input.StartTime ?? null, input.EndTime ?? null],
    code: 'InvalidTokenException',
  });
  const PublicKeyList = page.map((key) => ({
    Value: key.value,
    ValidityStartTime: epochSeconds(key.validFrom),
    ValidityEndTime: epochSeconds(key.validUntil),
    Fingerprint: key.fingerprint,
  }));
  return { PublicKeyList, NextToken };
}
