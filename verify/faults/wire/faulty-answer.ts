import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../../common/json.js';

/** An answer on its way to the client. It may be changed in place. */
export interface FaultyAnswer {
  status: number;
  headers: Record<string, string>;
  /** As parsed where it is a JSON object, else the text. */
  body: JsonObject | string;
}

/** The success of an answer: its body where that is a JSON object, undefined for everything else. */
export function successOf({ status, body }: FaultyAnswer): JsonObject | undefined {
  return status === 200 && typeof body === 'object' ? body : undefined;
}

/** The error code of a refusal of the reference; undefined for everything else. */
export function codeOf({ status, body }: FaultyAnswer): string | undefined {
  return status >= 400 && typeof body === 'object' && typeof body.__type === 'string' ? body.__type : undefined;
}

/** A successful answer that the reference did not give. */
export function success(body: JsonObject): FaultyAnswer {
  return { status: 200, headers: ownHeaders(), body };
}

/** A refusal that the reference did not give. */
export function refusal(code: string, status = 400): FaultyAnswer {
  return { status, headers: ownHeaders(), body: { __type: code, Message: 'A fault of this server refuses it.' } };
}

function ownHeaders(): Record<string, string> {
  return { 'x-amzn-RequestId': randomUUID(), 'Content-Type': 'application/x-amz-json-1.1' };
}
