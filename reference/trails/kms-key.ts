import type { Call } from '../call.js';
import { formatArn } from '../cloudtrail-arn.js';
import { policyAllows } from '../neighbours/policy-allows.js';
import { ServiceFault } from '../service-fault.js';

const KEY_ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/;
const ALIAS = /^alias\/[A-Za-z0-9/_-]{1,250}$/;
const ARN = /^arn:aws[a-z-]*:kms:([a-z0-9-]+):\d{12}:(key|alias)\/(.+)$/;

/**
 * The ARN of the key that a KmsKeyId means: an alias name, the ARN of an alias or of a key, or a key id
 * (behaviour.md section 2). The key must be one that was made in the Region, and CloudTrail must be able to use it
 * (error-conditions.json, CreateTrail; for the state of the key, the documentation of KmsException).
 *
 * @throws {ServiceFault} InvalidKmsKeyIdException for another form, KmsKeyNotFoundException for a key that is not there
 * or in another Region, KmsException for one that is disabled or about to be deleted,
 * InsufficientEncryptionPolicyException for one whose own policy does not let CloudTrail encrypt
 */
export function resolveKmsKey(keyId: string, call: Call): string {
  const arn = readKeyArn(keyId, call);
  const key = arn.includes(`:kms:${call.region}:`) ? call.state.neighbours.keys.find(arn) : undefined;
  if (key === undefined) {
    throw new ServiceFault('KmsKeyNotFoundException', `KMS key not found in ${call.region}: ${arn}`);
  }
  if (key.state !== 'Enabled') throw new ServiceFault('KmsException', `The KMS key ${key.arn} is ${key.state}`);
  if (!policyAllows(key.policy, 'kms:GenerateDataKey')) {
    const message = `Insufficient permissions to access S3 bucket or KMS key ${key.arn}.`;
    throw new ServiceFault('InsufficientEncryptionPolicyException', message);
  }
  return key.arn;
}

/** The ARN of the key or of the alias that is meant. */
function readKeyArn(keyId: string, call: Call): string {
  if (KEY_ID.test(keyId)) return formatArn('kms', call.region, call.account, `key/${keyId}`);
  if (ALIAS.test(keyId)) return formatArn('kms', call.region, call.account, keyId);
  const [, , kind, name = ''] = ARN.exec(keyId) ?? [];
  if (kind === undefined || !(kind === 'key' ? KEY_ID.test(name) : ALIAS.test(`alias/${name}`))) {
    throw new ServiceFault('InvalidKmsKeyIdException', `Not a KMS key: ${keyId}`);
  }
  return keyId;
}
