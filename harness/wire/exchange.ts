/** A header as it stood on the wire: name in the case that was sent, value. */
export type Header = readonly [name: string, value: string];

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

/** What a server answered. The body is kept as received; `bytes` counts it before decoding. */
export interface Answer {
  kind: 'answer';
  status: number;
  headers: readonly Header[];
  /** Decoded as UTF-8. `validUtf8` is false where that replaced bytes. */
  body: string;
  validUtf8: boolean;
  bytes: number;
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

/** An exchange whose answer never came, or not whole. */
export type LostExchange = Sent & { result: TransportFailure };

/** One request with its answer, or the failure to get one. */
export type Exchange = AnsweredExchange | LostExchange;

/** Whether the exchange got an answer at all. */
export function isAnswered(exchange: Exchange): exchange is AnsweredExchange {
  return exchange.result.kind === 'answer';
}

/** A header's value by its case-insensitive name, or undefined. */
export function headerOf(headers: readonly Header[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** The media type of an answer without its parameters, in lower case; empty where there is none. */
export function mediaTypeOf(answer: Answer): string {
  return (headerOf(answer.headers, 'content-type') ?? '').split(';')[0]!.trim().toLowerCase();
}
