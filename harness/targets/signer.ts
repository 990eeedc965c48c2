import { createHash, createHmac } from 'node:crypto';
import type { Header } from '../wire/exchange.js';
import { canonicalPath, canonicalQuery } from './canonical-request.js';
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

const algorithm = 'AWS4-HMAC-SHA256';
/** Headers that what is between client and service may change, or that the signature makes itself. */
const unsigned = new Set([
  'authorization',
  'cache-control',
  'connection',
  'date',
  'expect',
  'from',
  'keep-alive',
  'max-forwards',
  'pragma',
  'referer',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'x-amz-date',
  'x-amzn-trace-id',
]);

/**
 * Signs requests to one endpoint with SigV4: yields the headers that a signature adds, the host's among them.
 *
 * Our own, because a run signs each of its thousands of requests, and AWS's signer takes longer than the exchange with a
 * fast server: it derives the key of the day anew for each. The tests hold this one against AWS's.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function createSigner(options: {
  endpoint: URL;
  region: string;
  credentials: Credentials;
}): (request: UnsignedRequest, now?: Date) => Header[] {
  const { endpoint, region, credentials } = options;
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const keys = new Map<string, Buffer>();
  const keyOf = (scope: string): Buffer => {
    let key = keys.get(scope);
    if (!key) {
      key = scope.split('/').reduce(hmac, Buffer.from(`AWS4${secretAccessKey}`));
      keys.set(scope, key);
    }
    return key;
  };
  return ({ method, path, headers, body, service }, now = new Date()) => {
    const own = Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
    const date = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
    const payload = own['x-amz-content-sha256'] ?? sha256(body);
    const added: Record<string, string> = {
      host: endpoint.host,
      'x-amz-date': date,
      ...(sessionToken ? { 'x-amz-security-token': sessionToken } : {}),
      'x-amz-content-sha256': payload,
    };
    const all = { ...own, ...added };
    const names = Object.keys(all)
      .filter((name) => name in added || isSigned(name))
      .sort();
    const canonicalHeaders = names.map((name) => `${name}:${inOneLine(all[name]!)}\n`).join('');
    const signedHeaders = names.join(';');
    const [plainPath = '/', query = ''] = path.split('?', 2);
    const canonical = [
      method,
      service === 's3' ? plainPath : canonicalPath(plainPath),
      canonicalQuery(query),
      canonicalHeaders,
      signedHeaders,
      payload,
    ].join('\n');
    const scope = `${date.slice(0, 8)}/${region}/${service}/aws4_request`;
    const signature = hmac(keyOf(scope), `${algorithm}\n${date}\n${scope}\n${sha256(canonical)}`).toString('hex');
    added.authorization = `${algorithm} Credential=${accessKeyId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
    return Object.entries(added).filter(([name]) => !Object.hasOwn(own, name));
  };
}

function isSigned(name: string): boolean {
  return !unsigned.has(name) && !name.startsWith('proxy-') && !name.startsWith('sec-');
}

function inOneLine(value: string): string {
  return value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
