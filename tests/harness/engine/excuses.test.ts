import { describe, expect, test } from 'vitest';
import { excuseFor } from '../../../harness/engine/excuses.js';

describe('excuseFor', () => {
  test('a full account, whatever the target', () => {
    expect(excuseFor('CreateTrail', 'MaximumNumberOfTrailsExceededException', 'endpoint')).toBe('the account is full');
  });

  test('an account without an organization, for the operations on it alone', () => {
    expect(excuseFor('RegisterOrganizationDelegatedAdmin', 'OrganizationsNotInUseException', 'endpoint')).toMatch(
      /no organization/,
    );
    expect(excuseFor('CreateTrail', 'AccessDeniedException', 'endpoint')).toBeUndefined();
  });

  test('what is not offered is the target’s fault unless it is AWS', () => {
    expect(excuseFor('ListChannels', 'UnsupportedOperationException', 'aws')).toMatch(/not offered/);
    expect(excuseFor('ListChannels', 'UnsupportedOperationException', 'endpoint')).toBeUndefined();
  });

  test('a plain refusal of a valid request is none', () => {
    expect(excuseFor('StartImport', 'InvalidParameterException', 'aws')).toBeUndefined();
    expect(excuseFor('CancelQuery', 'QueryIdNotFoundException', 'aws')).toBeUndefined();
  });
});
