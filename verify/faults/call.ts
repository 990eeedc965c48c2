import type { JsonObject } from '../../harness/wire/json-body.js';

/** A call of CloudTrail on its way to the reference. It is never changed in place: `withInput` and `asking` make others. */
export interface Call {
  readonly operation: string;
  /** The body as parsed; empty where it is no JSON object. */
  readonly input: JsonObject;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly rawBody: Buffer;
}

/** The same call with another input. */
export function withInput(call: Call, input: JsonObject): Call {
  return { ...call, input, rawBody: Buffer.from(JSON.stringify(input)) };
}

/** A call of another operation by the same client. */
export function asking(call: Call, operation: string, input: JsonObject): Call {
  const headers = { ...call.headers, 'x-amz-target': `CloudTrail_20131101.${operation}` };
  return { ...withInput(call, input), operation, headers };
}
