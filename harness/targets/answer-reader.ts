import type { Dispatcher } from 'undici';
import { Answer } from '../wire/answer.js';
import type { Header } from '../wire/header.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads one whole answer as undici hands it out, and bounds the time that takes. A reader of our own, because the streams
 * and abort signals of undici's `request` cost more than the exchange with a fast server.
 */
export class AnswerReader implements Dispatcher.DispatchHandler {
  readonly #timer: NodeJS.Timeout;
  readonly #pieces: Buffer[] = [];
  #controller: Dispatcher.DispatchController | undefined;
  #overdue: Error | undefined;
  #status = 0;
  #headers: readonly Header[] = [];

  /** `answerMs` runs from now on, the waiting for a free connection included. One of `done` and `failed` is called, once. */
  constructor(
    answerMs: number,
    private readonly done: (answer: Answer) => void,
    private readonly failed: (error: unknown) => void,
  ) {
    this.#timer = setTimeout(() => {
      this.#overdue = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
      this.#controller?.abort(this.#overdue);
    }, answerMs);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#overdue) controller.abort(this.#overdue);
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number): void {
    // Informational answers come before the one that counts.
    if (status < 200) return;
    this.#status = status;
    this.#headers = pairs(controller.rawHeaders as (string | Buffer)[]);
  }

  onResponseData(_: Dispatcher.DispatchController, piece: Buffer): void {
    this.#pieces.push(piece);
  }

  onResponseEnd(): void {
    const bytes = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces);
    clearTimeout(this.#timer);
    this.done(new Answer({ status: this.#status, headers: this.#headers, ...decode(bytes), bytes: bytes.byteLength }));
  }

  onResponseError(_: Dispatcher.DispatchController | undefined, error: unknown): void {
    clearTimeout(this.#timer);
    this.failed(error);
  }
}

function pairs(raw: readonly (string | Buffer)[]): Header[] {
  const headers: Header[] = [];
  for (let i = 0; i + 1 < raw.length; i += 2)
    headers.push([raw[i]!.toString('latin1'), raw[i + 1]!.toString('latin1')]);
  return headers;
}

function decode(bytes: Uint8Array): { body: string; validUtf8: boolean } {
  try {
    return { body: utf8.decode(bytes), validUtf8: true };
  } catch {
    return { body: new TextDecoder().decode(bytes), validUtf8: false };
  }
}
