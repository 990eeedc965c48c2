import { loadSpec } from '../../spec/load.js';

/** What may be wrong with a caller or the organization around him, and the codes that say so. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  'dependencies-denied': ['InsufficientDependencyServiceAccessPermissionException'],
  'service-role-denied': ['InsufficientIAMAccessPermissionException'],
  'no-service-role': ['NoManagementAccountSLRExistsException'],
  'no-trusted-access': ['CloudTrailAccessNotEnabledException'],
  'not-all-features': ['OrganizationNotInAllFeaturesModeException'],
  'no-organization': ['OrganizationsNotInUseException'],
  // The code depends on the operation; none declares both.
  'not-management-account': ['NotOrganizationManagementAccountException', 'NotOrganizationMasterAccountException'],
};

/** The names of the faults of callers, which only operations have that declare a code for them. */
export const callerFaults: readonly string[] = Object.keys(CODES);

/** The codes that an operation declares for a fault of the caller; none where there is no such fault. */
export function callerFaultCodes(fault: string, operation: string): readonly string[] {
  const codes = Object.hasOwn(CODES, fault) ? (CODES[fault] ?? []) : [];
  const { errors } = loadSpec().operation(operation);
  return codes.filter((code) => errors.includes(code));
}
