import { sameCalls } from './same-as-raw.js';

const nobody = '000000000000';

/** Delegated administrators: an account that is nobody's, which every organization refuses, and whoever has none. */
export const checks = [
  sameCalls('RegisterOrganizationDelegatedAdmin', 'standard', { MemberAccountId: nobody }),
  sameCalls('DeregisterOrganizationDelegatedAdmin', 'standard', { DelegatedAdminAccountId: nobody }),
];
