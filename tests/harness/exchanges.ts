import { Answer } from '../../harness/wire/answer.js';
import type { AnsweredExchange, LostExchange, SentRequest } from '../../harness/wire/exchange.js';
import type { Header } from '../../harness/wire/header.js';

/** A well-formed request id. */
export const requestId = '5b2b1f2e-9c35-4b5e-8a66-3d4f1c0e7a11';

/** Headers that a right answer carries. */
export const rightHeaders: readonly Header[] = [
  ['x-amzn-RequestId', requestId],
  ['Content-Type', 'application/x-amz-json-1.1'],
];

interface AnswerParts {
  status?: number;
  headers?: readonly Header[];
  body?: unknown;
  validUtf8?: boolean;
}

/** An answer; right in everything that is not named. A body that is no text is sent as JSON. */
export function answer(parts: AnswerParts = {}): Answer {
  const { status = 200, headers = rightHeaders, body = {}, validUtf8 = true } = parts;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Answer({ status, headers, body: text, validUtf8, bytes: Buffer.byteLength(text) });
}

/** An error answer as CloudTrail gives it. */
export function refusal(code: string, status = 400): Answer {
  return answer({ status, body: { __type: code, Message: `refused with ${code}` } });
}

/** A request as a target notes it. */
export function sentRequest(operation: string, input: unknown = {}): SentRequest {
  return {
    method: 'POST',
    url: 'http://127.0.0.1:5000/',
    headers: [
      ['content-type', 'application/x-amz-json-1.1'],
      ['x-amz-target', `CloudTrail_20131101.${operation}`],
    ],
    body: JSON.stringify(input),
    scope: { region: 'us-east-1', service: 'cloudtrail' },
  };
}

/** An exchange that got an answer. */
export function exchange(operation: string, result: Answer, input?: unknown): AnsweredExchange {
  return { operation, request: sentRequest(operation, input), result, sentAt: 0, durationMs: 1, attempts: 1 };
}

/** An exchange whose answer never came. */
export function lost(operation: string, phase: LostExchange['result']['phase'] = 'reset', attempts = 1): LostExchange {
  const result = { kind: 'failure', phase, message: `lost in phase ${phase}` } as const;
  return { operation, request: sentRequest(operation), result, sentAt: 0, durationMs: 1, attempts };
}
