import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Header } from '../wire/exchange.js';
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

/**
 * Signs requests to one endpoint with SigV4: yields the headers that a signature adds, the host's among them. A signer
 * per service is made when it is first needed.
 */
export function createSigner(options: {
  endpoint: URL;
  region: string;
  credentials: Credentials;
}): (request: UnsignedRequest) => Promise<Header[]> {
  const { endpoint, region, credentials } = options;
  const signers = new Map<string, SignatureV4>();
  return async ({ method, path, headers, body, service }) => {
    let signer = signers.get(service);
    if (!signer) {
      signer = new SignatureV4({ service, region, credentials, sha256: Sha256, uriEscapePath: service !== 's3' });
      signers.set(service, signer);
    }
    const own = Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
    const [plainPath = '/', query = ''] = path.split('?', 2);
    const signed = await signer.sign({
      method,
      protocol: endpoint.protocol,
      hostname: endpoint.hostname,
      ...(endpoint.port ? { port: Number(endpoint.port) } : {}),
      path: plainPath,
      query: Object.fromEntries(new URLSearchParams(query)),
      headers: { ...own, host: endpoint.host },
      body,
    });
    return Object.entries(signed.headers).filter(([name]) => !Object.hasOwn(own, name));
  };
}
