import type { JsonObject } from '../../common/json.js';
import type { Answer } from './answer.js';
import type { Header } from './header.js';

/** A request as it was sent, less its secrets. */
export interface SentRequest {
  method: string;
  url: string;
  /** `authorization` and `x-amz-security-token` are redacted before a request gets here. */
  headers: readonly Header[];
  body: string;
  /** How `body` stands for what was sent, where that was no UTF-8 text. */
  bodyEncoding?: 'base64';
  /** The SigV4 scope, from which a reader can sign the request again; the access key where it is not the run's own. */
  scope: { region: string; service: string; accessKeyId?: string };
  /** It was sent without a signature. */
  unsigned?: true;
}

/** Where a request was lost. */
export type FailurePhase = 'dns' | 'connect' | 'tls' | 'headers' | 'body' | 'size' | 'reset' | 'parse' | 'halted';

/** The failure to get an answer. */
export interface TransportFailure {
  kind: 'failure';
  phase: FailurePhase;
  message: string;
}

/** What passes, and is no answer to what was asked: the request is sent again. */
export type Weather = 'throttled' | 'server-error' | 'reset';

interface Sent {
  /** The operation that was asked for; `_` where the request names none. */
  operation: string;
  request: SentRequest;
  /** Milliseconds since the epoch at which the first attempt was sent. */
  sentAt: number;
  /** Milliseconds from the last attempt's start to its end. */
  durationMs: number;
  /** How often it was sent: more than 1 where throttling, a 5xx or a cut connection was retried. */
  attempts: number;
  /** What the attempts before the last one met, in order; absent where there were none. */
  weather?: readonly Weather[];
}

/** An exchange that got an answer. */
export type AnsweredExchange = Sent & { result: Answer };

/** An exchange whose answer reports success by its status. */
export type SuccessfulExchange = Sent & { result: Answer & { readonly isSuccess: true } };

/** An exchange whose answer never came, or not whole. */
export type LostExchange = Sent & { result: TransportFailure };

/** One request with its answer, or the failure to get one. */
export type Exchange = AnsweredExchange | LostExchange;

/** Whether the exchange got an answer at all. */
export function isAnswered(exchange: Exchange): exchange is AnsweredExchange {
  return exchange.result.kind === 'answer';
}

/** Whether the exchange got an answer that reports success by its status. */
export function isSuccessful(exchange: Exchange): exchange is SuccessfulExchange {
  return isAnswered(exchange) && exchange.result.isSuccess;
}

/** The JSON object that a successful answer has as its body; undefined where the exchange did not end with one. */
export function successBody(exchange: Exchange): JsonObject | undefined {
  return isSuccessful(exchange) ? exchange.result.jsonObject : undefined;
}

/** The error code that the answer carries, whatever its status; undefined where there is no answer, or no code in it. */
export function errorCodeOf(exchange: Exchange): string | undefined {
  return isAnswered(exchange) ? exchange.result.errorCode : undefined;
}
