import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Credentials } from './target-settings.js';

/** A request before it is signed. */
export interface UnsignedRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
  service: string;
}

/** Signs requests to one endpoint with SigV4; a signer per service is made when it is first needed. */
export function createSigner(options: {
  endpoint: URL;
  region: string;
  credentials: Credentials;
}): (request: UnsignedRequest) => Promise<Record<string, string>> {
  const { endpoint, region, credentials } = options;
  const signers = new Map<string, SignatureV4>();
  return async ({ method, path, headers, body, service }) => {
    let signer = signers.get(service);
    if (!signer) {
      signer = new SignatureV4({ service, region, credentials, sha256: Sha256, uriEscapePath: service !== 's3' });
      signers.set(service, signer);
    }
    const signed = await signer.sign({
      method,
      protocol: endpoint.protocol,
      hostname: endpoint.hostname,
      ...(endpoint.port ? { port: Number(endpoint.port) } : {}),
      path,
      query: {},
      headers: { ...headers, host: endpoint.host },
      body,
    });
    return signed.headers;
  };
}
