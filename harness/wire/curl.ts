import type { SentRequest } from './exchange.js';

/** How the reader of a curl line is to sign it. */
export interface CurlSigning {
  /** `environment` refers to the AWS_* variables; `dummy` writes the throw-away credentials of a loopback target out. */
  credentials: 'environment' | 'environment-with-token' | 'dummy';
  /** A certificate bundle the target needs. */
  caBundle?: string;
}

const notRepeated = new Set([
  'host',
  'authorization',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-content-sha256',
  'content-length',
  'user-agent',
  'connection',
  'accept',
]);

/** One curl line that sends the request again, signed by curl itself (7.75 or newer). */
export function toCurl(request: SentRequest, signing: CurlSigning): string {
  const user = signing.credentials === 'dummy' ? 'test:test' : '"$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"';
  const words = ['curl', '-sS', '-i'];
  if (request.method !== 'POST') words.push('-X', request.method);
  if (signing.caBundle) words.push('--cacert', quote(signing.caBundle));
  words.push('--aws-sigv4', quote(`aws:amz:${request.scope.region}:${request.scope.service}`), '--user', user);
  if (signing.credentials === 'environment-with-token') words.push('-H', '"X-Amz-Security-Token: $AWS_SESSION_TOKEN"');
  for (const [name, value] of request.headers) {
    if (!notRepeated.has(name.toLowerCase())) words.push('-H', quote(`${name}: ${value}`));
  }
  if (request.method === 'POST' || request.body) words.push('--data-raw', quote(request.body));
  words.push(quote(request.url));
  return words.join(' ');
}

/** Quotes a word for a POSIX shell where it needs it. */
function quote(word: string): string {
  return /^[A-Za-z0-9_./:@=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
