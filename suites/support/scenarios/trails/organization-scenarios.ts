import { ownDelegatedAdmin } from '../../resources/own-delegated-admin.js';
import type { Scenario, Scenarios } from '../scenario.js';

/**
 * The member account is registered and deregistered once before: that it was nobody's administrator is known then, and
 * whoever registers it later is this check. No operation shows who is registered.
 */
const register = {
  operation: 'RegisterOrganizationDelegatedAdmin',
  access: 'full',
  fixed: ['MemberAccountId'],
  echoes: {},
  repeatable: true,
  async arrange(t) {
    const MemberAccountId = await ownDelegatedAdmin(t);
    const ours = { DelegatedAdminAccountId: MemberAccountId };
    await t.prepare('DeregisterOrganizationDelegatedAdmin', ours);
    return {
      requests: [{ MemberAccountId }],
      async revert(request) {
        if (request.MemberAccountId === MemberAccountId)
          return void (await t.prepare('DeregisterOrganizationDelegatedAdmin', ours));
        await t.call('DeregisterOrganizationDelegatedAdmin', ours);
        if (typeof request.MemberAccountId === 'string')
          await t.call('DeregisterOrganizationDelegatedAdmin', { DelegatedAdminAccountId: request.MemberAccountId });
      },
    };
  },
  on: { account: (MemberAccountId) => ({ MemberAccountId }) },
  stateOf: 'unobservable',
  plain: async (t) => ({ MemberAccountId: t.fixtures.memberAccount() }),
  create: ownDelegatedAdmin,
} satisfies Scenario<'RegisterOrganizationDelegatedAdmin'>;

const deregister = {
  operation: 'DeregisterOrganizationDelegatedAdmin',
  access: 'full',
  fixed: ['DelegatedAdminAccountId'],
  echoes: {},
  repeatable: true,
  async arrange(t) {
    const DelegatedAdminAccountId = await ownDelegatedAdmin(t);
    return {
      requests: [{ DelegatedAdminAccountId }],
      async revert(request) {
        const again = { MemberAccountId: DelegatedAdminAccountId };
        if (request.DelegatedAdminAccountId === DelegatedAdminAccountId)
          await t.prepare('RegisterOrganizationDelegatedAdmin', again);
        else await t.call('RegisterOrganizationDelegatedAdmin', again);
      },
    };
  },
  on: { account: (DelegatedAdminAccountId) => ({ DelegatedAdminAccountId }) },
  stateOf: 'unobservable',
  plain: async (t) => ({ DelegatedAdminAccountId: await ownDelegatedAdmin(t) }),
} satisfies Scenario<'DeregisterOrganizationDelegatedAdmin'>;

/** Delegated administrators of an organization. */
export const organizationScenarios = {
  RegisterOrganizationDelegatedAdmin: register,
  DeregisterOrganizationDelegatedAdmin: deregister,
} satisfies Partial<Scenarios>;
