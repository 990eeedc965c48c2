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

const organization = new Map([...notManaging].map((code) => [code, 'the account does not manage an organization']));

/** By operation: what its errors say of an account that is in order. */
const byOperation: Record<string, ReadonlyMap<string, string>> = {
  RegisterOrganizationDelegatedAdmin: new Map([
    ...organization,
    ['AccountRegisteredException', 'the member account is already a delegated administrator'],
  ]),
  DeregisterOrganizationDelegatedAdmin: organization,
  // Every name of ours is fresh, so that it is the source that has its one channel already.
  CreateChannel: new Map([['ChannelAlreadyExistsException', 'the account already has a channel for this source']]),
  StartImport: new Map([
    ['AccountHasOngoingImportException', 'the account already runs an import'],
    ['InvalidImportSourceException', 'the bucket contains nothing to import'],
  ]),
  CancelQuery: new Map([['InactiveQueryException', 'the query ended before it could be cancelled']]),
  GenerateQuery: new Map([['GenerateResponseException', 'the service generated no query for the prompt']]),
};

/** What trails may be refused for on AWS, where everything that they point at is the user's, and the organization too. */
const ofTrails = new Map([
  ...[
    'OrganizationsNotInUseException',
    'OrganizationNotInAllFeaturesModeException',
    'NotOrganizationMasterAccountException',
    'NoManagementAccountSLRExistsException',
    'CloudTrailAccessNotEnabledException',
  ].map((code) => [code, 'the account does not manage an organization'] as const),
  ['InsufficientDependencyServiceAccessPermissionException', 'the credentials do not allow the request'],
  ['S3BucketDoesNotExistException', 'the specified bucket does not exist'],
  ['InsufficientSnsTopicPolicyException', 'the specified topic does not allow CloudTrail to publish'],
  ['InvalidSnsTopicNameException', 'the specified topic is not an SNS topic'],
  ['InvalidCloudWatchLogsRoleArnException', 'CloudTrail cannot assume the specified role'],
  ['InvalidCloudWatchLogsLogGroupArnException', 'the specified role is not allowed to write to the log group'],
  ['KmsKeyNotFoundException', 'the specified key does not exist'],
  ['InvalidKmsKeyIdException', 'the specified key is not a KMS key'],
  ['KmsException', 'the specified key cannot be used'],
]);

/** The same where it is AWS that answers, whose accounts differ in what they are offered and allowed. */
const byOperationOnAws: Record<string, ReadonlyMap<string, string>> = {
  // Lake takes no new customers since 2026-05-31.
  CreateEventDataStore: new Map([
    ['OperationNotPermittedException', 'CloudTrail Lake is not available to this account'],
  ]),
  CreateTrail: ofTrails,
  UpdateTrail: ofTrails,
  EnableFederation: new Map([
    ['AccessDeniedException', 'the role or the credentials do not allow federation'],
    ['InsufficientDependencyServiceAccessPermissionException', 'the credentials do not allow federation'],
  ]),
};

/** What any operation may say on AWS of an account, its rights and its fixtures, before it looks at anything else. */
const ofTheAccount = new Map([
  ...[...quotas].map((code) => [code, 'a quota of the account is exhausted'] as const),
  // Observed for calls that IAM or a service control policy denies (error-conditions.json, field reports).
  ['AccessDeniedException', 'the credentials do not allow the request'],
  ['AccessDenied', 'the credentials do not allow the request'],
  ['NotAuthorized', 'the credentials do not allow the request'],
  ['OptInRequired', 'the account has not opted in to the service'],
  ...['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'UnrecognizedClientException'].map(
    (code) => [code, 'the credentials are invalid or expired'] as const,
  ),
  // Others call CloudTrail too, and the rates are those of the account.
  ...['Throttling', 'ThrottlingException', 'TooManyRequestsException', 'RequestLimitExceeded'].map(
    (code) => [code, 'the account is throttled'] as const,
  ),
  // Not every Region and partition offers every operation, or Lake (field report); Lake takes no new customers.
  ['UnsupportedOperationException', 'the operation is not available to this account in this Region'],
  ['UnknownOperationException', 'the operation is not available in this Region'],
  ['OperationNotPermittedException', 'the operation is not available to this account'],
  // The bucket is the user's, and its policy may allow other prefixes or trails than ours.
  ['InsufficientS3BucketPolicyException', 'the bucket policy does not allow CloudTrail to write'],
  ['InsufficientEncryptionPolicyException', 'the key policy does not allow CloudTrail to use the key'],
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
  return quotas.has(code) && declared.includes(code) ? 'a quota of the account is exhausted' : undefined;
}

/**
 * Why the refusal of a valid request says something about the account and nothing about the target; undefined where it
 * is the target's fault. Pure.
 */
export function excuseFor(operation: string, code: string, kind: TargetSettings['kind']): string | undefined {
  if (quotas.has(code)) return 'a quota of the account is exhausted';
  const excuse = byOperation[operation]?.get(code);
  if (excuse || kind !== 'aws') return excuse;
  return byOperationOnAws[operation]?.get(code) ?? accountRefusal(code, kind);
}
