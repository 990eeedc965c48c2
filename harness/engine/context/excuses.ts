import type { TargetSettings } from '../../targets/target-settings.js';

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

/** What trails may be refused for on AWS, where everything that they point at is the user's, and the organization too. */
const ofTrails = new Map([
  ...[
    'OrganizationsNotInUseException',
    'OrganizationNotInAllFeaturesModeException',
    'NotOrganizationMasterAccountException',
    'NoManagementAccountSLRExistsException',
    'CloudTrailAccessNotEnabledException',
  ].map((code) => [code, 'the account has no organization to manage'] as const),
  ['InsufficientDependencyServiceAccessPermissionException', 'the credentials do not allow it'],
  ['S3BucketDoesNotExistException', 'the bucket that was named is not there'],
  ['InsufficientSnsTopicPolicyException', 'the topic that was named does not let CloudTrail publish'],
  ['InvalidSnsTopicNameException', 'the topic that was named is none'],
  ['InvalidCloudWatchLogsRoleArnException', 'CloudTrail cannot assume the role that was named'],
  ['InvalidCloudWatchLogsLogGroupArnException', 'the role that was named may not write to the log group'],
  ['KmsKeyNotFoundException', 'the key that was named is not there'],
  ['InvalidKmsKeyIdException', 'the key that was named is none'],
  ['KmsException', 'the key that was named cannot be used'],
]);

/** The same where it is AWS that answers, whose accounts differ in what they are offered and allowed. */
const byOperationOnAws: Record<string, ReadonlyMap<string, string>> = {
  // Lake takes no new customers since 2026-05-31.
  CreateEventDataStore: new Map([['OperationNotPermittedException', 'the account has no CloudTrail Lake']]),
  CreateTrail: ofTrails,
  UpdateTrail: ofTrails,
  EnableFederation: new Map([
    ['AccessDeniedException', 'the role or the credentials do not allow a federation'],
    ['InsufficientDependencyServiceAccessPermissionException', 'the credentials do not allow a federation'],
  ]),
};

/** What any operation may say on AWS of an account, its rights and its fixtures, before it looks at anything else. */
const ofTheAccount = new Map([
  ...[...quotas].map((code) => [code, 'the account is full'] as const),
  // Observed for calls that IAM or a service control policy denies (error-conditions.json, field reports).
  ['AccessDeniedException', 'the credentials do not allow it'],
  ['AccessDenied', 'the credentials do not allow it'],
  ['NotAuthorized', 'the credentials do not allow it'],
  ['OptInRequired', 'the account has not opted in'],
  ...['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'UnrecognizedClientException'].map(
    (code) => [code, 'the credentials are not valid, or not any more'] as const,
  ),
  // Others call CloudTrail too, and the rates are those of the account.
  ...['Throttling', 'ThrottlingException', 'TooManyRequestsException', 'RequestLimitExceeded'].map(
    (code) => [code, 'the account is throttled'] as const,
  ),
  // Not every Region and partition offers every operation, or Lake (field report); Lake takes no new customers.
  ['UnsupportedOperationException', 'it is not offered to this account in this Region'],
  ['UnknownOperationException', 'it is not offered in this Region'],
  ['OperationNotPermittedException', 'it is not offered to this account'],
  // The bucket is the user's, and its policy may allow other prefixes or trails than ours.
  ['InsufficientS3BucketPolicyException', 'the policy of the bucket does not let CloudTrail write there'],
  ['InsufficientEncryptionPolicyException', 'the key of the bucket does not let CloudTrail use it'],
]);

/**
 * Why a refusal on AWS says something about the account, whatever was asked; undefined on other targets, and where it
 * says something about the request. Pure.
 */
export function accountRefusal(code: string, kind: TargetSettings['kind']): string | undefined {
  return kind === 'aws' ? ofTheAccount.get(code) : undefined;
}

/**
 * Why an operation that makes something refuses a request before it looks at it, whatever the target: the account is full,
 * as it is where what was made cannot be deleted. Undefined where it says something else, or is not known to say so. Pure.
 */
export function fullAccount(code: string, declared: readonly string[]): string | undefined {
  return quotas.has(code) && declared.includes(code) ? 'the account is full' : undefined;
}

/**
 * Why the refusal of a valid request says something about the account and nothing about the target; undefined where it
 * is the target's fault. Pure.
 */
export function excuseFor(operation: string, code: string, kind: TargetSettings['kind']): string | undefined {
  if (quotas.has(code)) return 'the account is full';
  const excuse = byOperation[operation]?.get(code);
  if (excuse || kind !== 'aws') return excuse;
  return byOperationOnAws[operation]?.get(code) ?? accountRefusal(code, kind);
}
