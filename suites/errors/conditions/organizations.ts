import { Skipped } from '../../../harness/engine/check/check-signals.js';
import { errorCodeOf, isSuccessful } from '../../../harness/wire/exchange.js';
import { ownAccount } from '../../support/resources/own-arns.js';
import { ownDelegatedAdmin } from '../../support/resources/own-delegated-admin.js';
import { plainRequest, requestOn, unpreparedRequest } from '../../support/scenarios/requests.js';
import type { Condition } from '../condition.js';
import { expectNoRoom } from './quota.js';

/** A number that is no account of the organization. */
export const noMember: Condition<'RegisterOrganizationDelegatedAdmin' | 'DeregisterOrganizationDelegatedAdmin'> = {
  slug: 'no-member-account',
  title: 'an account that is not in the organization',
  requirement: 'organizations.account.missing',
  access: 'full',
  async provoke(t, operation) {
    // Only the management account has one to name.
    t.fixtures.memberAccount();
    return { input: await unpreparedRequest(t, operation) };
  },
};

/** An account that is a delegated administrator already. */
export const registeredTwice: Condition<'RegisterOrganizationDelegatedAdmin'> = {
  slug: 'registered-account',
  title: 'an account that is already a delegated administrator',
  requirement: 'organizations.account.registered',
  access: 'full',
  provoke: async (t, operation) => ({ input: await requestOn(t, operation, 'account', await ownDelegatedAdmin(t)) }),
};

/** An account that is no delegated administrator any more: one that nobody knows of must not be tried. */
export const notRegistered: Condition<'DeregisterOrganizationDelegatedAdmin'> = {
  slug: 'unregistered-account',
  title: 'an account that is not a delegated administrator',
  requirement: 'organizations.account.not-registered',
  access: 'full',
  async provoke(t, operation) {
    const input = await plainRequest(t, operation);
    await t.prepare(operation, input);
    return { input };
  },
};

/** The management account itself. */
export const managementAccount: Condition<'RegisterOrganizationDelegatedAdmin'> = {
  slug: 'management-account',
  title: 'the management account as a delegated administrator',
  requirement: 'organizations.account.management',
  access: 'full',
  async provoke(t, operation) {
    t.fixtures.memberAccount();
    const account = await ownAccount(t);
    return {
      input: await requestOn(t, operation, 'account', account),
      onAccepted: async () => {
        t.resources.keep({ kind: 'delegated-admin', id: account });
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
    for (const [n, account] of spare.entries()) {
      const input = await requestOn(t, operation, 'account', account);
      const judged = await t.call(operation, input);
      const { exchange } = judged;
      const code = isSuccessful(exchange) ? undefined : errorCodeOf(exchange);
      // One that is somebody's is none of ours, and fills a place.
      if (code === 'AccountRegisteredException') continue;
      if (code !== undefined) {
        if (n === 0) expectNoRoom(t, judged);
        return { input };
      }
      t.resources.keep({ kind: 'delegated-admin', id: account });
    }
    throw new Skipped('the quota of the organization allows all specified accounts');
  },
};
