import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember } from '../wire/members.js';
import { checkAccountId, checkManagementAccount, checkMember } from './organization-rules.js';

/** The number is not among the facts, and no page was read for it: only that there is a limit (its error says so). */
const MAX_DELEGATED_ADMINS = 3;

/** RegisterOrganizationDelegatedAdmin: a member account becomes an administrator (API_RegisterOrganizationDelegatedAdmin). */
export function registerDelegatedAdmin(input: JsonObject, call: Call): object {
  const id = stringMember(input, 'MemberAccountId');
  checkAccountId(id);
  checkManagementAccount(call);
  if (id === call.account) {
    const message = `Account ${id} is the management account and cannot be a delegated administrator.`;
    throw new ServiceFault('CannotDelegateManagementAccountException', message);
  }
  checkMember(id, call);
  const admins = call.state.delegatedAdmins;
  if (admins.has(id)) {
    throw new ServiceFault('AccountRegisteredException', `Account ${id} is already a delegated administrator.`);
  }
  if (admins.size >= MAX_DELEGATED_ADMINS) {
    const message = `An organization has at most ${MAX_DELEGATED_ADMINS} delegated administrators.`;
    throw new ServiceFault('DelegatedAdminAccountLimitExceededException', message);
  }
  admins.add(id);
  return {};
}
