/** The bucket that events are taken from (API_StartImport). */
export interface ImportSource {
  S3: { S3LocationUri: string; S3BucketRegion: string; S3BucketAccessRoleArn: string };
}

/** What could not be read. */
export interface ImportFailure {
  readonly serial: number;
  readonly location: string;
  status: 'FAILED' | 'RETRY' | 'SUCCEEDED';
  readonly type: string;
  readonly message: string;
  updatedAt: number;
}

/** An import. Times in milliseconds since the epoch. */
export interface Import {
  readonly serial: number;
  readonly id: string;
  readonly region: string;
  /** The event data store that the events go to. */
  readonly destinationArn: string;
  readonly source: ImportSource;
  readonly startEventTime: number | undefined;
  readonly endEventTime: number | undefined;
  readonly createdAt: number;
  updatedAt: number;
  /** When it last began: at its creation, or with the latest retry. */
  begunAt: number;
  /** How the latest run ended; undefined while it goes on. */
  ended: 'COMPLETED' | 'FAILED' | 'STOPPED' | undefined;
  failures: ImportFailure[];
  /** Log files that were read in the latest run. */
  filesRead: number;
}
