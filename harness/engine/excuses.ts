import type { TargetSettings } from '../targets/target-settings.js';

/** Errors by which an account says that it is full. */
const quotas = new Set([
  'MaximumNumberOfTrailsExceededException',
  'EventDataStoreMaxLimitExceededException',
  'ChannelMaxLimitExceededException',
  'MaxConcurrentQueriesException',
  'ServiceQuotaExceededException',
  'DelegatedAdminAccountLimitExceededException',
]);

/** Errors by which an account says that it has no organization, or does not manage the one that it is in. */
const notManaging = new Set([
  'OrganizationsNotInUseException',
  'OrganizationNotInAllFeaturesModeException',
  'NotOrganizationManagementAccountException',
  'NotOrganizationMasterAccountException',
  'CloudTrailAccessNotEnabledException',
  'InsufficientDependencyServiceAccessPermissionException',
  'InsufficientIAMAccessPermissionException',
  'AccessDeniedException',
  'AccessDenied',
]);

const organization = new Map([...notManaging].map((code) => [code, 'the account has no organization to manage']));

/** By operation: what its errors say of an account that is in order. */
const byOperation: Record<string, ReadonlyMap<string, string>> = {
  RegisterOrganizationDelegatedAdmin: new Map([
    ...organization,
    ['AccountRegisteredException', 'the member account is a delegated administrator already'],
  ]),
  DeregisterOrganizationDelegatedAdmin: organization,
  // Every name of ours is fresh, so that it is the source that has its one channel already.
  CreateChannel: new Map([['ChannelAlreadyExistsException', 'the account has a channel of this source already']]),
  StartImport: new Map([
    ['AccountHasOngoingImportException', 'the account runs an import already'],
    ['InvalidImportSourceException', 'the bucket holds nothing that could be imported'],
  ]),
  CancelQuery: new Map([['InactiveQueryException', 'the query had ended before it could be cancelled']]),
  GenerateQuery: new Map([['GenerateResponseException', 'the service found no query for the prompt']]),
};

/** The same where it is AWS that answers, whose accounts differ in what they are offered and allowed. */
const byOperationOnAws: Record<string, ReadonlyMap<string, string>> = {
  // Lake takes no new customers since 2026-05-31.
  CreateEventDataStore: new Map([['OperationNotPermittedException', 'the account has no CloudTrail Lake']]),
  EnableFederation: new Map([
    ['AccessDeniedException', 'the role or the credentials do not allow a federation'],
    ['InsufficientDependencyServiceAccessPermissionException', 'the credentials do not allow a federation'],
  ]),
};

/**
 * Why the refusal of a valid request says something about the account and nothing about the target; undefined where it
 * is the target's fault. Pure.
 */
export function excuseFor(operation: string, code: string, kind: TargetSettings['kind']): string | undefined {
  if (quotas.has(code)) return 'the account is full';
  const excuse = byOperation[operation]?.get(code);
  if (excuse || kind !== 'aws') return excuse;
  // Not every Region offers Lake (field report).
  if (code === 'UnsupportedOperationException') return 'it is not offered to this account in this Region';
  return byOperationOnAws[operation]?.get(code);
}
