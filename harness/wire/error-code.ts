import { type Answer, headerOf } from './exchange.js';
import { jsonObjectOf } from './json-body.js';

/** Where an answer carried its error code. */
export type ErrorCodeForm = 'header' | 'code' | '__type';

/**
 * Reads the error code of an answer as AWS SDKs do: header `x-amzn-ErrorType`, then the body's `code`, then its
 * `__type`; namespaces (`ns#Code`) and trailing URIs (`Code:http://…`) are cut off. Undefined where there is none.
 *
 * Source: the public Smithy awsJson1_1 cases AwsJson11FooErrorUsing…
 * (https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization).
 */
export function errorCodeOf(answer: Answer): { code: string; form: ErrorCodeForm } | undefined {
  const body = jsonObjectOf(answer);
  const candidates: [ErrorCodeForm, unknown][] = [
    ['header', headerOf(answer.headers, 'x-amzn-errortype')],
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

/** The message of an error answer, by either name that clients read; undefined where there is none. */
export function errorMessageOf(answer: Answer): { message: string; member: 'Message' | 'message' } | undefined {
  const body = jsonObjectOf(answer);
  for (const member of ['Message', 'message'] as const) {
    const message = body?.[member];
    if (typeof message === 'string') return { message, member };
  }
  return undefined;
}

/** Whether an answer reports success by its status. */
export function isSuccess(answer: Answer): boolean {
  return answer.status >= 200 && answer.status < 300;
}

function plainCode(raw: string): string {
  const withoutUri = raw.split(':', 1)[0]!;
  return withoutUri.slice(withoutUri.lastIndexOf('#') + 1).trim();
}
