import type { JsonObject } from '../../common/json.js';
import type { OperationName } from '../../spec/generated/types.js';
import { plainRequest, unpreparedRequest } from '../support/scenarios/requests.js';
import { nobodysName } from '../support/test-data/nobodys.js';
import { compareCalls } from './compare-calls.js';
import type { Comparison, Comparisons } from './same-as-raw.js';

const day = 86_400;
/** A time in the past, with milliseconds; the SDK sends what it is given. */
const later = 1_700_000_000.5;
const reversed = { StartTime: later, EndTime: later - day };

/** Reads with members of other types in and out: times, lists, numbers. The last one of several may be rejected. */
export const timesAndFilters = {
  LookupEvents: readsWith('LookupEvents', { MaxResults: 5 }, reversed),
  ListPublicKeys: readsWith('ListPublicKeys', {}, reversed),
  DescribeTrails: readsWith('DescribeTrails', {}, { trailNameList: [nobodysName], includeShadowTrails: false }),
  SearchSampleQueries: readsWith('SearchSampleQueries', { MaxResults: 3 }),
  ListInsightsData: onNothingWith('ListInsightsData', { MaxResults: 51 }),
  ListInsightsMetricData: onNothingWith('ListInsightsMetricData', reversed),
} satisfies Comparisons;

function readsWith(operation: OperationName, ...changes: readonly JsonObject[]): Comparison {
  return {
    access: 'read-only',
    async compare(t) {
      for (const change of changes)
        await compareCalls(t, operation, { ...(await plainRequest(t, operation)), ...change });
    },
  };
}

function onNothingWith(operation: OperationName, change: JsonObject): Comparison {
  return {
    access: 'read-only',
    async compare(t) {
      await compareCalls(t, operation, { ...(await unpreparedRequest(t, operation)), ...change });
    },
  };
}
