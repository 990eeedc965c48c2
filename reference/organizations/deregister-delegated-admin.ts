import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { checkAccountId, checkManagementAccount, checkMember } from './organization-rules.js';

/** DeregisterOrganizationDelegatedAdmin: the account is a member like any other again. */
export function deregisterDelegatedAdmin(input: JsonObject, call: Call): object {
  const id = stringMember(input, 'DelegatedAdminAccountId');
  checkAccountId(id);
  checkManagementAccount(call);
  if (!call.state.delegatedAdmins.has(id)) {
    // The management account is in the organization, but no administrator that was delegated.
    if (id !== call.account) checkMember(id, call);
    throw new ServiceFault('AccountNotRegisteredException', `Account ${id} is not a delegated administrator.`);
  }
  call.state.delegatedAdmins.delete(id);
  return {};
}
