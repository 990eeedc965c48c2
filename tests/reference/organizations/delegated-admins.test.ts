import { describe, expect, test } from 'vitest';
import { ACCOUNT, useReference } from '../reference-client.js';

describe('delegated administrators of an organization', () => {
  const { ok, refused } = useReference({ managementAccount: true });
  const register = (MemberAccountId: unknown) => ['RegisterOrganizationDelegatedAdmin', { MemberAccountId }] as const;
  const deregister = (id: unknown) =>
    ['DeregisterOrganizationDelegatedAdmin', { DelegatedAdminAccountId: id }] as const;

  test('are registered once, and deregistered once', async () => {
    expect(await ok(...register('111122223333'))).toEqual({});
    expect(await refused(...register('111122223333'))).toBe('AccountRegisteredException');
    expect(await ok(...deregister('111122223333'))).toEqual({});
    expect(await refused(...deregister('111122223333'))).toBe('AccountNotRegisteredException');
  });

  test('are member accounts, and not the management account', async () => {
    expect(await refused(...register(ACCOUNT))).toBe('CannotDelegateManagementAccountException');
    expect(await refused(...register('000000000000'))).toBe('AccountNotFoundException');
    expect(await refused(...deregister('000000000000'))).toBe('AccountNotFoundException');
    expect(await refused(...deregister(ACCOUNT))).toBe('AccountNotRegisteredException');
  });

  test.each([undefined, '', '12345678901', '12345678901234567', '11112222333a'])('%j is no account', async (id) => {
    expect(await refused(...register(id))).toBe('InvalidParameterException');
    expect(await refused(...deregister(id))).toBe('InvalidParameterException');
  });

  test('are three at most', async () => {
    for (const id of ['111122223333', '444455556666', '777788889999']) await ok(...register(id));
    expect(await refused(...register('999988887777'))).toBe('DelegatedAdminAccountLimitExceededException');
    await ok(...deregister('444455556666'));
    await ok(...register('999988887777'));
  });
});

describe('an account in no organization', () => {
  const { refused } = useReference();

  test('has no delegated administrators', async () => {
    expect(await refused('RegisterOrganizationDelegatedAdmin', { MemberAccountId: '111122223333' })).toBe(
      'OrganizationsNotInUseException',
    );
    expect(await refused('DeregisterOrganizationDelegatedAdmin', { DelegatedAdminAccountId: '111122223333' })).toBe(
      'OrganizationsNotInUseException',
    );
  });
});

describe('an account in an organization that another manages', () => {
  const { refused } = useReference({ memberAccount: true });

  test('has neither delegated administrators nor trails for the organization', async () => {
    expect(await refused('RegisterOrganizationDelegatedAdmin', { MemberAccountId: '111122223333' })).toBe(
      'NotOrganizationManagementAccountException',
    );
    const trail = { Name: 'first', S3BucketName: 'logs', IsOrganizationTrail: true };
    expect(await refused('CreateTrail', trail)).toBe('NotOrganizationMasterAccountException');
  });
});
