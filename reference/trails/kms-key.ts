import { createHash } from 'node:crypto';
import type { Call } from '../call.js';
import { formatArn } from '../cloudtrail-arn.js';
import { ServiceFault } from '../service-fault.js';

const KEY_ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/;
const ALIAS = /^alias\/[A-Za-z0-9/_-]{1,250}$/;
const ARN = /^arn:aws[a-z-]*:kms:([a-z0-9-]+):\d{12}:(key|alias)\/(.+)$/;

/**
 * The ARN of the key that a KmsKeyId means: an alias name, the ARN of an alias or of a key, or a key id
 * (behaviour.md section 2). The reference has no KMS, so every well-formed key of the Region exists, and an alias stands
 * for a key whose id follows from the alias.
 *
 * @throws {ServiceFault} InvalidKmsKeyIdException for another form, KmsKeyNotFoundException for a key of another Region
 * (error-conditions.json, CreateTrail)
 */
export function resolveKmsKey(keyId: string, call: Call): string {
  if (KEY_ID.test(keyId)) return formatArn('kms', call.region, call.account, `key/${keyId}`);
  if (ALIAS.test(keyId)) return keyOfAlias(formatArn('kms', call.region, call.account, keyId));
  const [, region, kind, name] = ARN.exec(keyId) ?? [];
  const wellFormed = kind === 'key' ? KEY_ID.test(name ?? '') : ALIAS.test(`alias/${name ?? ''}`);
  if (region === undefined || !wellFormed) {
    throw new ServiceFault('InvalidKmsKeyIdException', `Not a KMS key: ${keyId}`);
  }
  if (region !== call.region) {
    throw new ServiceFault('KmsKeyNotFoundException', `KMS key not found in ${call.region}: ${keyId}`);
  }
  return kind === 'key' ? keyId : keyOfAlias(keyId);
}

function keyOfAlias(aliasArn: string): string {
  const hex = createHash('sha256').update(aliasArn).digest('hex');
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return aliasArn.replace(/alias\/.*$/, `key/${id}`);
}
