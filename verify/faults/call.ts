import type { JsonObject } from '../../common/json.js';

/** A call of CloudTrail on its way to the reference. It is never changed in place: `withInput` and `asking` make others. */
export interface Call {
  /** Empty where the request names none. */
  readonly operation: string;
  /** The body as parsed; empty where it is no JSON object. */
  readonly input: JsonObject;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly rawBody: Buffer;
  readonly wire: Wire;
}

/** What of a request is about no operation. */
export interface Wire {
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  /** In the case that they were sent in. */
  readonly headerNames: readonly string[];
  /** The connection that it came on. */
  readonly connection: object;
}

/** A header by its name in small letters; empty where it is not there. */
export function headerOf({ headers }: Call, name: string): string {
  return String(headers[name] ?? '');
}

/** The body as text. */
export function textOf({ rawBody }: Call): string {
  return rawBody.toString('utf8');
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
