import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import { resolveKmsKey } from '../trails/kms-key.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { booleanMember, numberMember, stringMember, structuresMember } from '../wire/members.js';
import { type BillingMode, checkRetention, defaultRetention, readBillingMode } from './billing-mode.js';
import type { EventDataStoreSettings } from './event-data-store.js';
import { defaultSelectors, readStoreSelectors } from './store-selectors.js';

const NAME = /^[a-zA-Z0-9._-]{3,128}$/;

/**
 * What a new store starts from (behaviour.md section 4); its retention follows from the billing mode.
 */
const DEFAULTS = {
  selectors: defaultSelectors,
  multiRegion: true,
  organization: false,
  terminationProtection: true,
  kmsKeyArn: undefined,
  billingMode: 'EXTENDABLE_RETENTION_PRICING',
} as const satisfies Partial<EventDataStoreSettings>;

/**
 * The settings that come of an input laid over what was there; absent members keep their value. Without `before` it is
 * a new store.
 *
 * @throws {ServiceFault} InvalidParameterException, InvalidEventSelectorsException, InvalidKmsKeyIdException,
 * KmsKeyNotFoundException, KmsException; what needs the state beyond the store is not judged
 */
export function mergeStoreSettings(
  input: JsonObject,
  before: EventDataStoreSettings | undefined,
  call: Call,
): EventDataStoreSettings {
  const name = stringMember(input, 'Name') ?? before?.name;
  if (name === undefined || !NAME.test(name)) {
    throw invalidParameter(
      'The name of an event data store has 3 to 128 letters, digits, periods, underscores, dashes',
    );
  }
  const billingMode = mergeBillingMode(stringMember(input, 'BillingMode'), before?.billingMode);
  const retentionDays =
    numberMember(input, 'RetentionPeriod') ?? before?.retentionDays ?? defaultRetention(billingMode);
  checkRetention(retentionDays, billingMode);
  const old = before ?? DEFAULTS;
  const selectors = structuresMember(input, 'AdvancedEventSelectors');
  return {
    name,
    selectors: selectors === undefined ? old.selectors : readStoreSelectors(selectors),
    multiRegion: booleanMember(input, 'MultiRegionEnabled') ?? old.multiRegion,
    organization: booleanMember(input, 'OrganizationEnabled') ?? old.organization,
    retentionDays,
    terminationProtection: booleanMember(input, 'TerminationProtectionEnabled') ?? old.terminationProtection,
    kmsKeyArn: mergeKmsKey(stringMember(input, 'KmsKeyId'), old.kmsKeyArn, call),
    billingMode,
  };
}

/** There is no way back from extendable retention (behaviour.md section 4); the code for trying is not stated. */
function mergeBillingMode(wanted: string | undefined, before: BillingMode | undefined): BillingMode {
  const mode = wanted === undefined ? (before ?? DEFAULTS.billingMode) : readBillingMode(wanted);
  if (before === 'EXTENDABLE_RETENTION_PRICING' && mode !== before) {
    throw invalidParameter(`BillingMode cannot be changed from ${before} to ${mode}`);
  }
  return mode;
}

/**
 * A key that is set stays (behaviour.md section 4). Which code says so is not stated; KmsException is the one for a
 * store that cannot be updated because of its key.
 */
function mergeKmsKey(wanted: string | undefined, before: string | undefined, call: Call): string | undefined {
  if (wanted === undefined || wanted === before) return before;
  const arn = wanted === '' && before !== undefined ? undefined : resolveKmsKey(wanted, call);
  if (before !== undefined && arn !== before) {
    throw new ServiceFault('KmsException', 'The KMS key of an event data store cannot be changed or removed');
  }
  return arn;
}
