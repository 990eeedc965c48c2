import type { FailurePhase, TransportFailure } from '../wire/exchange.js';

const phaseOfCode: Record<string, FailurePhase> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  ECONNREFUSED: 'connect',
  EHOSTUNREACH: 'connect',
  ENETUNREACH: 'connect',
  ETIMEDOUT: 'connect',
  UND_ERR_CONNECT_TIMEOUT: 'connect',
  EPROTO: 'tls',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls',
  CERT_HAS_EXPIRED: 'tls',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
  UND_ERR_HEADERS_TIMEOUT: 'headers',
  UND_ERR_BODY_TIMEOUT: 'body',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'size',
  UND_ERR_HEADERS_OVERFLOW: 'size',
  UND_ERR_SOCKET: 'reset',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_RESPONSE: 'parse',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'body',
};

const saying: Record<FailurePhase, string> = {
  dns: 'the host name does not resolve',
  connect: 'the connection failed',
  tls: 'the TLS handshake failed',
  headers: 'the answer timed out',
  body: 'the answer is incomplete',
  size: 'the answer is too large',
  reset: 'the connection was reset',
  parse: 'the answer is not valid HTTP',
  halted: 'not sent',
};

/** Tells from an undici or socket error where the request was lost. */
export function toFailure(error: unknown): TransportFailure {
  const cause = innermost(error);
  // A DOMException carries a number there, which says nothing.
  const code = typeof cause.code === 'string' ? cause.code : '';
  const phase = phaseOf(code, cause);
  const detail = [code, cause.message.trim().split('\n', 1)[0]].filter(Boolean).join(': ');
  return { kind: 'failure', phase, message: `${saying[phase]} (${detail})` };
}

function phaseOf(code: string, cause: Error): FailurePhase {
  if (phaseOfCode[code]) return phaseOfCode[code];
  if (code.startsWith('HPE_') || cause.name === 'HTTPParserError') return 'parse';
  if (code.startsWith('ERR_TLS') || code.startsWith('ERR_SSL') || code.startsWith('CERT_')) return 'tls';
  if (cause.name === 'TimeoutError' || cause.name === 'AbortError') return 'body';
  return 'reset';
}

function innermost(error: unknown): Error & { code?: unknown } {
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
  if (error instanceof Error) return error;
  return new Error(String(error));
}
