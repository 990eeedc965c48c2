import type { Call } from '../call.js';
import { checkStoreCanChange } from '../imports/ongoing-import.js';
import { checkInsightsFit } from '../selectors/store-insights.js';
import { checkOrganization } from '../trails/trail-settings.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { federatedStoreAnswer } from './event-data-store-answer.js';
import { mergeStoreSettings } from './event-data-store-settings.js';
import { findActiveEventDataStore } from './find-event-data-store.js';
import { checkStoreNameIsFree } from './store-rules.js';

const CHANGES: readonly string[] = [
  'Name',
  'AdvancedEventSelectors',
  'MultiRegionEnabled',
  'OrganizationEnabled',
  'RetentionPeriod',
  'TerminationProtectionEnabled',
  'KmsKeyId',
  'BillingMode',
];

/**
 * UpdateEventDataStore: a merge, with at least one change (behaviour.md section 4). Only the management account of an
 * organization can make a store one of the organization, or the reverse.
 */
export function updateEventDataStore(input: JsonObject, call: Call): object {
  const store = findActiveEventDataStore(stringMember(input, 'EventDataStore'), call);
  // Null is the same as absent.
  if (CHANGES.every((member) => (input[member] ?? null) === null)) {
    throw invalidParameter(`Specify at least one of ${CHANGES.join(', ')}`);
  }
  const settings = mergeStoreSettings(input, store.settings, call);
  if (settings.organization !== store.settings.organization) checkOrganization({ organization: true }, call);
  if (store.insights !== undefined) checkInsightsFit(store.insights.selectors, settings.selectors);
  checkStoreNameIsFree(settings.name, call, store);
  checkStoreCanChange(store, call);
  store.settings = settings;
  store.updatedAt = call.now;
  return federatedStoreAnswer(store, call.now);
}
