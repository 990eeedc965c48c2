import type { SentRequest } from './exchange.js';

/** The name of the bucket that a request makes, where it does nothing else. */
export function createdBucket({ method, url, body, scope }: SentRequest): string | undefined {
  const { pathname, search } = new URL(url);
  const plain = scope.service === 's3' && method === 'PUT' && body === '' && search === '';
  return plain ? /^\/([a-z0-9.-]+)$/.exec(pathname)?.[1] : undefined;
}
