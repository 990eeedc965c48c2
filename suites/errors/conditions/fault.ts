import type { JsonObject } from '../../../common/json.js';
import type { Access } from '../../../harness/engine/check/access.js';
import { Skipped } from '../../../harness/engine/check/check-signals.js';
import type { CheckContext } from '../../../harness/engine/context/check-context.js';
import { isSuccessful } from '../../../harness/wire/exchange.js';
import type { OperationName } from '../../../spec/generated/types.js';
import { type OperationOn, scenarios } from '../../support/scenarios/all-scenarios.js';
import { nonexistent } from '../../support/scenarios/reference.js';
import { plainRequest, requestOn } from '../../support/scenarios/requests.js';
import type { Condition } from '../condition.js';
import { provocation } from '../provocation.js';

/**
 * Something about the caller, or the account around him, that an endpoint may bring about on request (docs/faults.md): the
 * same request would be accepted from anybody else. The access key is used for nothing besides, so that no other check
 * meets the fault.
 */
function fault(
  name: string,
  title: string,
  requirement: Condition['requirement'],
  settings: Partial<Record<OperationName, JsonObject>> = {},
  slug: string = name,
): Condition {
  return {
    slug,
    title,
    requirement,
    access,
    async provoke(t, operation) {
      const path = t.fixtures.account((around) => around.faults());
      const input = { ...(await requestOf(t, operation)), ...settings[operation] };
      const accessKeyId = t.freshName().replaceAll('-', '').toUpperCase().padEnd(16, '0');
      const exchange = await t.session.target.neighbour({
        service: 'cloudtrail',
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ operation, fault: name, count: 1, accessKeyId }),
      });
      if (!isSuccessful(exchange))
        throw new Skipped(`the endpoint does not provide the fault ${name} for ${operation}`);
      t.depend(exchange);
      // What another caller did is read by the run itself.
      return { ...provocation(t, operation, input), as: t.session.others.withKey(accessKeyId) };
    },
  };
}

/** A request that would be accepted, on resources of this check, were it not for who sends it. */
async function requestOf(t: CheckContext, operation: OperationName): Promise<JsonObject> {
  // No caller may try these on an account that there is.
  return isAboutAccount(operation)
    ? requestOn(t, operation, 'account', nonexistent.account)
    : plainRequest(t, operation);
}

function access(operation: OperationName): Access {
  // Their requests name no store that has to be there.
  if (operation === 'CreateEventDataStore' || isAboutAccount(operation)) return 'standard';
  return scenarios[operation].access;
}

function isAboutAccount(operation: OperationName): operation is OperationOn<'account'> {
  return /DelegatedAdmin$/.test(operation);
}

/** What asks for the organization in operations that can do without. */
const forAll: Partial<Record<OperationName, JsonObject>> = {
  CreateTrail: { IsOrganizationTrail: true },
  UpdateTrail: { IsOrganizationTrail: true },
  CreateEventDataStore: { OrganizationEnabled: true },
  UpdateEventDataStore: { OrganizationEnabled: true },
};

/** The faults, by the name that an endpoint has for them. */
export const faults = {
  // The rule about throttling has the other name.
  throttled: fault('throttling', 'a call above the rate limit', 'access.throttled', {}, 'throttled'),
  denied: fault('access-denied', 'a call without permission', requirementOfDenied),
  dependencies: fault('dependencies-denied', 'a call without permissions in other services', 'access.dependencies'),
  serviceRole: fault(
    'service-role-denied',
    'a call without permissions for the service-linked role',
    'access.service-role',
  ),
  noServiceRole: fault(
    'no-service-role',
    'a call from a management account without the service-linked role',
    'organizations.no-service-role',
    forAll,
  ),
  noTrust: fault(
    'no-trusted-access',
    'a call in an organization without trusted access for CloudTrail',
    'organizations.trusted-access',
    forAll,
  ),
  notAllFeatures: fault(
    'not-all-features',
    'a call in an organization without all features enabled',
    'organizations.features',
    forAll,
  ),
  noOrganization: fault(
    'no-organization',
    'a call from an account outside any organization',
    'organizations.none',
    forAll,
  ),
  notManagement: fault('not-management-account', 'a call from a member account', requirementOfMembers, forAll),
};

function requirementOfDenied(operation: OperationName): string {
  if (operation === 'LookupEvents') return 'events.lookup.denied';
  return operation === 'StopLogging' ? 'access.denied.by-organization' : 'federation.denied';
}

function requirementOfMembers(operation: OperationName): string {
  if (isAboutAccount(operation)) return 'organizations.admin.not-management';
  if (/^(Create|Update)Trail$/.test(operation)) return 'organizations.trail.not-management';
  const makesStore = /^(Create|Update)EventDataStore$/.test(operation);
  return makesStore ? 'organizations.store.not-management' : 'organizations.management-only';
}
