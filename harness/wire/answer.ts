import { isJsonObject, type JsonObject } from '../../common/json.js';
import { lazily } from '../../common/lazily.js';
import { type Header, headerOf } from './header.js';
import { type JsonBody, parseJsonBody } from './parse-json-body.js';
import { type ErrorCode, readErrorCode } from './read-error-code.js';

/** An answer as it was received. */
export interface ReceivedAnswer {
  status: number;
  headers: readonly Header[];
  /** Decoded as UTF-8. `validUtf8` is false where that replaced bytes. */
  body: string;
  validUtf8: boolean;
  /** The size of the body before decoding. */
  bytes: number;
}

/** What a server answered. Its JSON body and its error code are read once, when they are first asked for. */
export class Answer implements Readonly<ReceivedAnswer> {
  readonly kind = 'answer';
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: string;
  readonly validUtf8: boolean;
  readonly bytes: number;
  readonly #json = lazily((): JsonBody => parseJsonBody(this));
  readonly #errorCode = lazily((): ErrorCode | undefined => readErrorCode(this.headers, this.jsonObject));

  constructor({ status, headers, body, validUtf8, bytes }: ReceivedAnswer) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.validUtf8 = validUtf8;
    this.bytes = bytes;
  }

  /** Whether the status reports success. */
  get isSuccess(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  /** The value of a header by its case-insensitive name, or undefined. */
  header(name: string): string | undefined {
    return headerOf(this.headers, name);
  }

  /** The media type without its parameters, in lower case; empty where there is none. */
  get mediaType(): string {
    return (this.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  }

  /** The body as JSON, or why it is not JSON. An empty body is an error here. */
  get json(): JsonBody {
    return this.#json();
  }

  /** The body as a JSON object, or undefined where it is anything else. */
  get jsonObject(): JsonObject | undefined {
    const { json } = this;
    return 'value' in json && isJsonObject(json.value) ? json.value : undefined;
  }

  /**
   * The output of an operation in the body of a success. An operation without output may answer with an empty body: that is
   * an object without members. Undefined where the body is anything else than an object.
   */
  get output(): JsonObject | undefined {
    return this.body === '' ? {} : this.jsonObject;
  }

  /** The error code as AWS SDKs read it, whatever the status; undefined where there is none. */
  get errorCode(): string | undefined {
    return this.#errorCode()?.code;
  }

  /** The message of an error, by either name that clients read; undefined where there is none. */
  get errorMessage(): string | undefined {
    const body = this.jsonObject;
    return [body?.Message, body?.message].find((text) => typeof text === 'string');
  }
}
