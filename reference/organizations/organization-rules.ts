import type { Call } from '../call.js';
import { ServiceFault } from '../service-fault.js';
import { invalidParameter } from '../wire/invalid-parameter.js';

/**
 * Only the management account of an organization has delegated administrators (documentation of the two errors).
 *
 * @throws {ServiceFault} NotOrganizationManagementAccountException, OrganizationsNotInUseException
 */
export function checkManagementAccount(call: Call): void {
  if (call.managementAccount) return;
  if (call.memberAccount) {
    const message = `Account ${call.account} is not the management account of its organization.`;
    throw new ServiceFault('NotOrganizationManagementAccountException', message);
  }
  throw new ServiceFault('OrganizationsNotInUseException', `Account ${call.account} is in no organization.`);
}

/**
 * The id of an account, 12 to 16 digits (bounds.json).
 *
 * @throws {ServiceFault} InvalidParameterException
 */
export function checkAccountId(id: string | undefined): asserts id is string {
  if (id === undefined || !/^\d{12,16}$/.test(id))
    throw invalidParameter(`Not the id of an account: ${id ?? '(none)'}`);
}

/**
 * The account must be in the organization (documentation of AccountNotFoundException).
 *
 * @throws {ServiceFault} AccountNotFoundException
 */
export function checkMember(id: string, call: Call): void {
  if (!call.memberAccounts.includes(id)) {
    throw new ServiceFault('AccountNotFoundException', `Account ${id} is not in the organization.`);
  }
}
