import { describe, expect, test } from 'vitest';
import { accountRefusal, excuseFor, fullAccount } from '../../../../harness/engine/context/excuses.js';

describe('excuseFor', () => {
  test('a full account, whatever the target', () => {
    expect(excuseFor('CreateTrail', 'MaximumNumberOfTrailsExceededException', 'endpoint')).toBe(
      'a quota of the account is exhausted',
    );
  });

  test('an account without an organization, for the operations on it alone', () => {
    expect(excuseFor('RegisterOrganizationDelegatedAdmin', 'OrganizationsNotInUseException', 'endpoint')).toMatch(
      /does not manage an organization/,
    );
    expect(excuseFor('CreateTrail', 'AccessDeniedException', 'endpoint')).toBeUndefined();
  });

  test('what is not offered is the target’s fault unless it is AWS', () => {
    expect(excuseFor('ListChannels', 'UnsupportedOperationException', 'aws')).toMatch(/not available/);
    expect(excuseFor('ListChannels', 'UnsupportedOperationException', 'endpoint')).toBeUndefined();
  });

  test.each([
    'InsufficientSnsTopicPolicyException',
    'InvalidCloudWatchLogsLogGroupArnException',
    'KmsKeyNotFoundException',
    'NotOrganizationMasterAccountException',
  ])('%s is about what the user named on AWS, and about the target elsewhere', (code) => {
    for (const operation of ['CreateTrail', 'UpdateTrail']) {
      expect(excuseFor(operation, code, 'aws')).toEqual(expect.any(String));
      expect(excuseFor(operation, code, 'endpoint')).toBeUndefined();
    }
  });

  test('a plain refusal of a valid request is none', () => {
    expect(excuseFor('StartImport', 'InvalidParameterException', 'aws')).toBeUndefined();
    expect(excuseFor('CancelQuery', 'QueryIdNotFoundException', 'aws')).toBeUndefined();
  });
});

describe('accountRefusal', () => {
  test.each([
    'AccessDeniedException',
    'ThrottlingException',
    'ExpiredTokenException',
    'InsufficientS3BucketPolicyException',
    'MaximumNumberOfTrailsExceededException',
    'UnknownOperationException',
  ])('%s is about the account on AWS, and about the target elsewhere', (code) => {
    expect(accountRefusal(code, 'aws')).toEqual(expect.any(String));
    expect(accountRefusal(code, 'endpoint')).toBeUndefined();
    expect(accountRefusal(code, 'reference')).toBeUndefined();
  });

  test('what is about the request is none', () => {
    expect(accountRefusal('TrailNotFoundException', 'aws')).toBeUndefined();
    expect(accountRefusal('InvalidTrailNameException', 'aws')).toBeUndefined();
    expect(accountRefusal('S3BucketDoesNotExistException', 'aws')).toBeUndefined();
  });
});

describe('fullAccount', () => {
  const declared = ['MaximumNumberOfTrailsExceededException', 'InvalidTrailNameException'];

  test('is what an operation says that makes such things', () => {
    expect(fullAccount('MaximumNumberOfTrailsExceededException', declared)).toBe('a quota of the account is exhausted');
  });

  test('is nothing that others could say', () => {
    expect(fullAccount('MaximumNumberOfTrailsExceededException', ['TrailNotFoundException'])).toBeUndefined();
    expect(fullAccount('InvalidTrailNameException', declared)).toBeUndefined();
  });
});
