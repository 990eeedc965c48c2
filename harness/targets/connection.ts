import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { Pool } from 'undici';
import { UsageError } from '../../common/user-errors.js';
import type { Answer } from '../wire/answer.js';
import type { TransportFailure } from '../wire/exchange.js';
import type { Header } from '../wire/header.js';
import { AnswerReader } from './answer-reader.js';
import { toFailure } from './failure.js';
import type { TargetSettings } from './target-settings.js';

/** What is put on the wire. */
export interface WireRequest {
  method: string;
  path: string;
  headers: readonly Header[];
  body: string | Uint8Array;
}

/** Pooled keep-alive connections to one endpoint. */
export interface Connection {
  /**
   * Sends a request and reads the whole answer. A loss comes back as a TransportFailure; throws for a request that
   * nobody could send.
   */
  exchange(request: WireRequest): Promise<Answer | TransportFailure>;
  close(): Promise<void>;
}

/** By these codes undici refuses a request of ours: nothing was sent. */
const ours = new Set(['UND_ERR_INVALID_ARG', 'UND_ERR_NOT_SUPPORTED']);

/**
 * Opens no socket yet; `connections` is how many it may come to. Throws UsageError where the certificate bundle cannot be
 * read.
 */
export function openConnection(settings: TargetSettings, connections = settings.connections): Connection {
  const { limits } = settings;
  const pool = new Pool(new URL(settings.endpointUrl).origin, {
    connections,
    pipelining: 1,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyMs,
    maxResponseSize: limits.answerBytes,
    connect: { timeout: limits.connectMs, ...(settings.caBundle ? { ca: trusted(settings.caBundle) } : {}) },
  });
  return {
    exchange: ({ method, path, headers, body }) =>
      new Promise((resolve, reject) => {
        const reader = new AnswerReader(limits.answerMs, resolve, (error) =>
          error instanceof Error && 'code' in error && ours.has(String(error.code))
            ? reject(error)
            : resolve(toFailure(error)),
        );
        const request = {
          method: method as 'POST',
          path,
          headers: headers.flat(),
          body: body.length === 0 ? null : body,
        };
        try {
          pool.dispatch(request, reader);
        } catch (error) {
          reader.onResponseError(undefined, error);
        }
      }),
    close: () => pool.destroy(),
  };
}

function trusted(file: string): string[] {
  try {
    return [...rootCertificates, readFileSync(file, 'utf8')];
  } catch (error) {
    throw new UsageError(`--ca-bundle ${file}: ${(error as Error).message}`);
  }
}
