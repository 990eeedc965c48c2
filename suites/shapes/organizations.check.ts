import { ownDelegatedAdmin } from '../support/resources/own-delegated-admin.js';
import { rejects } from './rejects.js';
import { validRequest } from './valid-request.js';

/** Delegated administrators, called as documented: it takes an organization, and a member account to register. */
export const valid = [
  validRequest('RegisterOrganizationDelegatedAdmin', ownDelegatedAdmin, 'full'),
  validRequest(
    'DeregisterOrganizationDelegatedAdmin',
    async (t) => {
      const DelegatedAdminAccountId = await ownDelegatedAdmin(t);
      await t.accepted('DeregisterOrganizationDelegatedAdmin', { DelegatedAdminAccountId });
    },
    'full',
  ),
];

const nobody = '000000000000';
const unknownAccount = {
  slug: 'unknown-account',
  title: 'the id of an account that does not exist',
  requirement: 'organizations.unknown-account',
  gap: { rule: 'no-member-account', path: 'AccountNotFoundException' },
};

/** Which of its errors an account gets here depends on the organization that it is in, or not in: the code is open. */
export const refused = [
  rejects('RegisterOrganizationDelegatedAdmin', { ...unknownAccount, input: { MemberAccountId: nobody } }),
  rejects('DeregisterOrganizationDelegatedAdmin', { ...unknownAccount, input: { DelegatedAdminAccountId: nobody } }),
];
