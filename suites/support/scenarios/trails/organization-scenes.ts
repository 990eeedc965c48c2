import { ownDelegatedAdmin } from '../../resources/own-delegated-admin.js';
import type { Scene } from '../scene.js';

/**
 * The member account is registered and deregistered once before: that it was nobody's administrator is known then, and
 * whoever registers it later is this check. No operation shows who is registered.
 */
const register: Scene = {
  operation: 'RegisterOrganizationDelegatedAdmin',
  access: 'full',
  fixed: ['MemberAccountId'],
  echoes: {},
  repeatable: true,
  async set(t) {
    const MemberAccountId = await ownDelegatedAdmin(t);
    const ours = { DelegatedAdminAccountId: MemberAccountId };
    await t.prepare('DeregisterOrganizationDelegatedAdmin', ours);
    return {
      requests: [{ MemberAccountId }],
      async undo(request) {
        if (request.MemberAccountId === MemberAccountId)
          return void (await t.prepare('DeregisterOrganizationDelegatedAdmin', ours));
        await t.call('DeregisterOrganizationDelegatedAdmin', ours);
        if (typeof request.MemberAccountId === 'string')
          await t.call('DeregisterOrganizationDelegatedAdmin', { DelegatedAdminAccountId: request.MemberAccountId });
      },
    };
  },
};

const deregister: Scene = {
  operation: 'DeregisterOrganizationDelegatedAdmin',
  access: 'full',
  fixed: ['DelegatedAdminAccountId'],
  echoes: {},
  repeatable: true,
  async set(t) {
    const DelegatedAdminAccountId = await ownDelegatedAdmin(t);
    return {
      requests: [{ DelegatedAdminAccountId }],
      async undo(request) {
        const again = { MemberAccountId: DelegatedAdminAccountId };
        if (request.DelegatedAdminAccountId === DelegatedAdminAccountId)
          await t.prepare('RegisterOrganizationDelegatedAdmin', again);
        else await t.call('RegisterOrganizationDelegatedAdmin', again);
      },
    };
  },
};

/** Delegated administrators of an organization. */
export const organizationScenes: Scene[] = [register, deregister];
