import type { JsonObject } from '../../common/json.js';
import { type Header, headerOf } from './header.js';

/** An error code, and where the answer carried it. */
export interface ErrorCode {
  code: string;
  form: 'header' | 'code' | '__type';
}

/**
 * Reads the error code of an answer as AWS SDKs do: header `x-amzn-ErrorType`, then the body's `code`, then its
 * `__type`; namespaces (`ns#Code`) and trailing URIs (`Code:http://…`) are cut off. Undefined where there is none.
 *
 * Source: the public Smithy awsJson1_1 cases AwsJson11FooErrorUsing…
 * (https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization).
 */
export function readErrorCode(headers: readonly Header[], body: JsonObject | undefined): ErrorCode | undefined {
  const candidates: [ErrorCode['form'], unknown][] = [
    ['header', headerOf(headers, 'x-amzn-errortype')],
    ['code', body?.code],
    ['__type', body?.__type],
  ];
  for (const [form, raw] of candidates) {
    if (typeof raw !== 'string') continue;
    const code = plainCode(raw);
    if (code) return { code, form };
  }
  return undefined;
}

function plainCode(raw: string): string {
  const withoutUri = raw.split(':', 1)[0]!;
  return withoutUri.slice(withoutUri.lastIndexOf('#') + 1).trim();
}
