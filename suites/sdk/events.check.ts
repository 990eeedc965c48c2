import { nobodysName } from '../support/test-data/nobodys.js';
import { sameCalls } from './same-as-raw.js';

const day = 86_400;
/** A time in the past, with milliseconds; the SDK sends what it is given. */
const later = 1_700_000_000.5;
const metric = { EventSource: 's3.amazonaws.com', EventName: 'PutObject', InsightType: 'ApiCallRateInsight' };

/** Events, keys and Insights, with times in and out. */
export const checks = [
  sameCalls('LookupEvents', 'read-only', { MaxResults: 5 }, { StartTime: later, EndTime: later - day }),
  sameCalls('ListPublicKeys', 'read-only', {}, { StartTime: later, EndTime: later - day }),
  sameCalls('ListInsightsData', 'read-only', {
    InsightSource: nobodysName,
    DataType: 'InsightsEvents',
    MaxResults: 51,
  }),
  sameCalls('ListInsightsMetricData', 'read-only', { ...metric, StartTime: later, EndTime: later - day }),
];
