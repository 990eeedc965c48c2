import { createHash, timingSafeEqual } from 'node:crypto';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { ServiceFault } from '../service-fault.js';
import type { CredentialScope } from './credential-scope.js';
import type { ReceivedRequest } from './received-request.js';

/** The one key whose signatures are good. */
export interface SigningKey {
  accessKeyId: string;
  secretAccessKey: string;
}

const SIGNATURE = /SignedHeaders=([a-z0-9;-]+)\s*,\s*Signature=([0-9a-f]{64})$/;
const SIGNED_AT = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
const MAX_SKEW_MS = 5 * 60 * 1000;

/**
 * Verifies the SigV4 signature of a request by making it again with the key and comparing.
 *
 * UnrecognizedClientException was seen for a key that the service does not know; the other code is the one that AWS
 * services share (error-conditions.json, open questions). A signature is good for five minutes around the time of the
 * machine, not of the reference's clock: clients sign by the time of their machines.
 *
 * @param machineTime milliseconds since the epoch
 * @throws {ServiceFault} UnrecognizedClientException, InvalidSignatureException
 */
export async function verifySignature(
  request: ReceivedRequest,
  scope: CredentialScope,
  key: SigningKey,
  machineTime: number,
): Promise<void> {
  if (scope.accessKeyId !== key.accessKeyId) {
    throw new ServiceFault('UnrecognizedClientException', 'The security token included in the request is invalid.');
  }
  const [, signedHeaders, signature] = SIGNATURE.exec(request.authorization ?? '') ?? [];
  const signingDate = readDate(String(request.headers['x-amz-date'] ?? ''));
  if (signedHeaders === undefined || signature === undefined || signingDate === undefined) {
    throw mismatch('Authorization requires SignedHeaders and Signature, and the request an X-Amz-Date');
  }
  if (Math.abs(signingDate.getTime() - machineTime) > MAX_SKEW_MS) {
    throw mismatch('Signature expired or not yet valid: X-Amz-Date is more than 5 minutes away');
  }
  const names = signedHeaders.split(';');
  if (!names.includes('host')) throw mismatch("'Host' must be a signed header");
  checkBodyHash(request, scope.service);
  const expected = await signatureOf(request, scope, key, names, signingDate);
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) {
    const message =
      'The request signature we calculated does not match the signature you provided. ' +
      'Check your AWS Secret Access Key and signing method.';
    throw mismatch(message);
  }
}

async function signatureOf(
  request: ReceivedRequest,
  scope: CredentialScope,
  key: SigningKey,
  names: readonly string[],
  signingDate: Date,
): Promise<string> {
  const isS3 = scope.service === 's3';
  const { pathname, searchParams } = new URL(request.target, 'http://localhost');
  const signer = new SignatureV4({
    credentials: key,
    region: scope.region,
    service: scope.service,
    sha256: Sha256,
    // S3 signs the path as it is sent, all others escape it once more.
    uriEscapePath: !isS3,
    applyChecksum: false,
  });
  const signed = await signer.sign(
    {
      method: request.method,
      protocol: 'http:',
      hostname: 'localhost',
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: Object.fromEntries(names.map((name) => [name, headerOf(request, name)])),
      body: request.body,
    },
    { signingDate, signableHeaders: new Set(names) },
  );
  return SIGNATURE.exec(signed.headers.authorization ?? '')?.[2] ?? '';
}

/** What a header says about the body must be true; only S3 takes a body whose hash was not signed. */
function checkBodyHash(request: ReceivedRequest, service: string): void {
  const claimed = request.headers['x-amz-content-sha256'];
  if (claimed === undefined) return;
  if (service === 's3' && /^(?:UNSIGNED|STREAMING)-/.test(String(claimed))) return;
  const actual = createHash('sha256').update(request.body).digest('hex');
  if (claimed !== actual) throw mismatch('X-Amz-Content-SHA256 is not the hash of the body');
}

function headerOf(request: ReceivedRequest, name: string): string {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : (value ?? '');
}

function readDate(text: string): Date | undefined {
  const [, ...parts] = SIGNED_AT.exec(text) ?? [];
  if (parts.length !== 6) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map(Number);
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}

function mismatch(message: string): ServiceFault {
  return new ServiceFault('InvalidSignatureException', message);
}
