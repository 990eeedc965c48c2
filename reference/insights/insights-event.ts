import { EVENT_SOURCE, isReadOnly } from '../events/recorded-event.js';
import { epochSeconds, isoSeconds } from '../wire/epoch-seconds.js';

/** An Insights event: one operation was refused with one code more often than usual. */
export interface InsightsEvent {
  /** Grows with time, over all Regions. */
  readonly serial: number;
  readonly id: string;
  readonly account: string;
  readonly region: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly operation: string;
  readonly errorCode: string;
  /** Refusals a minute. */
  readonly rate: number;
}

/** The event as ListInsightsData and LookupEvents return it; it is nobody's, so that no user and no key is named. */
export function insightsEventAnswer(event: InsightsEvent): object {
  return {
    EventId: event.id,
    EventName: event.operation,
    ReadOnly: String(isReadOnly(event.operation)),
    EventTime: epochSeconds(event.time),
    EventSource: EVENT_SOURCE,
    Resources: [],
    CloudTrailEvent: JSON.stringify(insightsRecord(event)),
  };
}

/**
 * The record of the event. Before the unusual minute nothing was counted: the baseline is zero.
 * Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html
 */
function insightsRecord(event: InsightsEvent): object {
  return {
    eventVersion: '1.11',
    eventTime: isoSeconds(event.time),
    awsRegion: event.region,
    eventID: event.id,
    eventType: 'AwsCloudTrailInsight',
    recipientAccountId: event.account,
    sharedEventID: event.id,
    insightDetails: {
      state: 'Start',
      eventSource: EVENT_SOURCE,
      eventName: event.operation,
      insightType: 'ApiErrorRateInsight',
      errorCode: event.errorCode,
      insightContext: { statistics: { baseline: { average: 0 }, insight: { average: event.rate } } },
    },
    eventCategory: 'Insight',
  };
}
