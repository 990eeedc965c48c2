import type { JsonObject } from '../wire/json-value.js';

/** A resource that a call was about. */
export interface EventResource {
  type: string;
  name: string;
}

/** A management event: what the reference keeps of one call. Its record is written only when somebody looks it up. */
export interface RecordedEvent {
  id: string;
  requestId: string;
  /** Milliseconds since the epoch, a whole second as in real records. */
  time: number;
  account: string;
  region: string;
  accessKeyId: string;
  operation: string;
  readOnly: boolean;
  resources: readonly EventResource[];
  sourceAddress: string;
  userAgent: string;
  /** Undefined when the input was too large to keep. */
  input: JsonObject | undefined;
  /** The answer of a write that succeeded. */
  output: object | undefined;
  error: { code: string; message: string } | undefined;
}

/** The service that all recorded calls went to. */
export const EVENT_SOURCE = 'cloudtrail.amazonaws.com';

/** Every caller is this user: the reference knows no identities but access keys. */
export const USER_NAME = 'reference-user';

/** Whether an operation only reads, told by its name as AWS names operations. */
export function isReadOnly(operation: string): boolean {
  return /^(?:Get|List|Describe|Lookup|Search)/.test(operation);
}
