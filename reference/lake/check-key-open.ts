import type { Call } from '../call.js';
import { policyAllows } from '../neighbours/policy-allows.js';
import { ServiceFault } from '../service-fault.js';
import type { EventDataStore } from './event-data-store.js';

/**
 * The policy of a store's key must still let CloudTrail in when its events are written or read (documentation of the
 * error). A key that was made without a policy is open.
 *
 * @throws {ServiceFault} InsufficientEncryptionPolicyException
 */
export function checkKeyOpen({ arn, settings }: EventDataStore, call: Call): void {
  const key = settings.kmsKeyArn === undefined ? undefined : call.state.neighbours.keys.find(settings.kmsKeyArn);
  if (key !== undefined && !policyAllows(key.policy, 'kms:GenerateDataKey')) {
    const message = `The policy of the KMS key of ${arn} does not let CloudTrail use it`;
    throw new ServiceFault('InsufficientEncryptionPolicyException', message);
  }
}
