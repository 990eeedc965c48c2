import type { CheckContext } from '../../../harness/engine/context/check-context.js';

/**
 * Registers a member account; it is deregistered when the check ends. It stands in the ledger only once it was registered
 * by us: one that was registered before is somebody's.
 */
export async function ownDelegatedAdmin(t: CheckContext): Promise<string> {
  const MemberAccountId = t.fixtures.memberAccount();
  await t.resources.takeTurn('delegated-admin');
  await t.prepare('RegisterOrganizationDelegatedAdmin', { MemberAccountId });
  t.resources.keep({ kind: 'delegated-admin', id: MemberAccountId });
  return MemberAccountId;
}
