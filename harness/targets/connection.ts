import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { Pool } from 'undici';
import { UsageError } from '../../spec/errors.js';
import type { Answer, TransportFailure } from '../wire/exchange.js';
import { AnswerReader } from './answer-reader.js';
import type { TargetSettings } from './target-settings.js';

/** What is put on the wire. */
export interface WireRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** Pooled keep-alive connections to one endpoint. */
export interface Connection {
  /** Sends a request and reads the whole answer. Never throws: a loss comes back as a TransportFailure. */
  exchange(request: WireRequest): Promise<Answer | TransportFailure>;
  close(): Promise<void>;
}

/** Opens no socket yet. Throws UsageError where the certificate bundle cannot be read. */
export function openConnection(settings: TargetSettings): Connection {
  const { limits } = settings;
  const pool = new Pool(new URL(settings.endpointUrl).origin, {
    connections: settings.connections,
    pipelining: 1,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyMs,
    maxResponseSize: limits.answerBytes,
    connect: { timeout: limits.connectMs, ...(settings.caBundle ? { ca: trusted(settings.caBundle) } : {}) },
  });
  return {
    exchange: ({ method, path, headers, body }) =>
      new Promise((resolve) => {
        const reader = new AnswerReader(limits.answerMs, resolve);
        try {
          pool.dispatch({ method: method as 'POST', path, headers, body: body === '' ? null : body }, reader);
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
