import { createHash } from 'node:crypto';
import aws4 from 'aws4';
import type { Header } from '../wire/header.js';
import type { Credentials } from './target-settings.js';

/** A request before it is signed. */
export interface UnsignedRequest {
  method: string;
  /** Path and query. */
  path: string;
  headers: readonly Header[];
  body: string | Uint8Array;
  service: string;
}

/** Sent, and not signed: undici counts the body. */
const unsigned = { 'content-length': true };

/** Signs requests to one endpoint with SigV4: yields the headers that a signature adds, the host's among them. */
export function createSigner(options: {
  endpoint: URL;
  region: string;
  credentials: Credentials;
}): (request: UnsignedRequest) => Header[] {
  const { endpoint, region, credentials } = options;
  return ({ method, path, headers, body, service }) => {
    const now = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
    const added: Header[] = [
      ['host', endpoint.host],
      ['x-amz-date', now],
    ];
    if (credentials.sessionToken) added.push(['x-amz-security-token', credentials.sessionToken]);
    // Without a hash S3 takes no request.
    if (service === 's3') added.push(['x-amz-content-sha256', hashOf(body)]);
    const signed: Record<string, string> = {};
    for (const [name, value] of headers) signed[name.toLowerCase()] = value;
    for (const [name, value] of added) signed[name] = value;
    const request = {
      method,
      path,
      service,
      region,
      body: typeof body === 'string' ? body : Buffer.from(body),
      headers: signed,
      extraHeadersToIgnore: unsigned,
      // What others have and this one lacks would be added, and it may lack it on purpose.
      doNotModifyHeaders: true,
    };
    const signer = new aws4.RequestSigner(request, credentials);
    signer.datetime = now;
    return [...added, ['authorization', signer.authHeader()]];
  };
}

function hashOf(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}
