import { Skipped } from '../../../harness/engine/check/check-signals.js';
import { errorCodeOf, isSuccessful } from '../../../harness/wire/exchange.js';
import { ownAccount } from '../../support/resources/own-arns.js';
import { ownDelegatedAdmin } from '../../support/resources/own-delegated-admin.js';
import type { Condition } from '../condition.js';
import { expectNoRoom } from './quota.js';

const nobody = '000000000000';

/** A number that is no account of the organization. */
export const noMember: Condition<'RegisterOrganizationDelegatedAdmin' | 'DeregisterOrganizationDelegatedAdmin'> = {
  slug: 'no-member-account',
  title: 'an account that is not in the organization',
  requirement: 'organizations.account.missing',
  access: 'full',
  async provoke(t, operation) {
    // Only the management account has one to name.
    t.fixtures.memberAccount();
    if (operation === 'DeregisterOrganizationDelegatedAdmin') return { input: { DelegatedAdminAccountId: nobody } };
    return { input: { MemberAccountId: nobody } };
  },
};

/** An account that is a delegated administrator already. */
export const registeredTwice: Condition<'RegisterOrganizationDelegatedAdmin'> = {
  slug: 'registered-account',
  title: 'an account that is already a delegated administrator',
  requirement: 'organizations.account.registered',
  access: 'full',
  provoke: async (t) => ({ input: { MemberAccountId: await ownDelegatedAdmin(t) } }),
};

/** An account that is no delegated administrator any more: one that nobody knows of must not be tried. */
export const notRegistered: Condition<'DeregisterOrganizationDelegatedAdmin'> = {
  slug: 'unregistered-account',
  title: 'an account that is not a delegated administrator',
  requirement: 'organizations.account.not-registered',
  access: 'full',
  async provoke(t) {
    const DelegatedAdminAccountId = await ownDelegatedAdmin(t);
    await t.prepare('DeregisterOrganizationDelegatedAdmin', { DelegatedAdminAccountId });
    return { input: { DelegatedAdminAccountId } };
  },
};

/** The management account itself. */
export const managementAccount: Condition<'RegisterOrganizationDelegatedAdmin'> = {
  slug: 'management-account',
  title: 'the management account as a delegated administrator',
  requirement: 'organizations.account.management',
  access: 'full',
  async provoke(t) {
    t.fixtures.memberAccount();
    const MemberAccountId = await ownAccount(t);
    return {
      input: { MemberAccountId },
      onAccepted: async () => {
        t.resources.keep({ kind: 'delegated-admin', id: MemberAccountId });
        return undefined;
      },
    };
  },
};

/** One delegated administrator too many. How many there may be is not documented: it takes accounts until one is refused. */
export const adminQuota: Condition<'RegisterOrganizationDelegatedAdmin'> = {
  slug: 'quota',
  title: 'more delegated administrators than allowed',
  requirement: 'organizations.admin.quota',
  access: 'full',
  async provoke(t, operation) {
    const spare = t.fixtures.account((around) => around.spareMemberAccounts()).split('+');
    await t.resources.takeTurn('delegated-admin');
    for (const [n, MemberAccountId] of spare.entries()) {
      const judged = await t.call(operation, { MemberAccountId });
      const { exchange } = judged;
      const code = isSuccessful(exchange) ? undefined : errorCodeOf(exchange);
      // One that is somebody's is none of ours, and fills a place.
      if (code === 'AccountRegisteredException') continue;
      if (code !== undefined) {
        if (n === 0) expectNoRoom(t, judged);
        return { input: { MemberAccountId } };
      }
      t.resources.keep({ kind: 'delegated-admin', id: MemberAccountId });
    }
    throw new Skipped('the quota of the organization allows all specified accounts');
  },
};
