import type { CheckContext } from '../../harness/engine/check-context.js';
import { rejects } from './rejects.js';
import { validRequest } from './valid-request.js';

/**
 * Registers a member account; it is deregistered when the check ends. It stands in the ledger only once it was registered
 * by us: one that was registered before is somebody's.
 */
async function ownDelegatedAdmin(t: CheckContext): Promise<string> {
  const MemberAccountId = t.own.memberAccount();
  await t.own.turn('delegated-admin');
  await t.prepare('RegisterOrganizationDelegatedAdmin', { MemberAccountId });
  t.own.keep({ kind: 'delegated-admin', id: MemberAccountId });
  return MemberAccountId;
}

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
  title: 'an account that is nobody’s',
  requirement: 'organizations.unknown-account',
};

/** Which of its errors an account gets here depends on the organization that it is in, or not in: the code is open. */
export const refused = [
  rejects('RegisterOrganizationDelegatedAdmin', { ...unknownAccount, input: { MemberAccountId: nobody } }),
  rejects('DeregisterOrganizationDelegatedAdmin', { ...unknownAccount, input: { DelegatedAdminAccountId: nobody } }),
];
