import type { AggregationConfiguration } from '../event-configuration/event-configuration.js';
import type { EventSelection } from '../selectors/event-selector.js';
import type { InsightSelector } from '../selectors/insight-selector.js';

/** What a client sets on a trail through CreateTrail and UpdateTrail. Undefined: not set. */
export interface TrailSettings {
  bucket: string;
  keyPrefix: string | undefined;
  /** As the client gave it: a name or an ARN. */
  topic: string | undefined;
  includeGlobalServiceEvents: boolean;
  multiRegion: boolean;
  logFileValidation: boolean;
  logGroupArn: string | undefined;
  logRoleArn: string | undefined;
  /** Always the ARN of a key, whatever form the client used. */
  kmsKeyArn: string | undefined;
  organization: boolean;
  recursiveLogging: boolean;
}

/** Times in milliseconds since the epoch. */
interface LoggingState {
  logging: boolean;
  startedAt: number | undefined;
  stoppedAt: number | undefined;
}

/** A trail, kept in its home Region. */
export interface Trail {
  readonly serial: number;
  readonly name: string;
  readonly homeRegion: string;
  readonly arn: string;
  settings: TrailSettings;
  logging: LoggingState;
  /** Undefined until PutEventSelectors has been called. */
  selection: EventSelection | undefined;
  insightSelectors: InsightSelector[];
  aggregations: AggregationConfiguration[];
  /** Value undefined: the tag has no value. */
  readonly tags: Map<string, string | undefined>;
}
