import { loadSpec } from '../spec/load.js';
import type { Call } from './call.js';
import type { Conditions } from './conditions/conditions.js';
import { isReadOnly } from './events/recorded-event.js';
import { refuseStores } from './lake/refuse-stores.js';
import { operations } from './operations.js';
import { ServiceFault } from './service-fault.js';
import type { ReferenceState } from './state.js';
import { checkTypes } from './wire/check-types.js';
import type { CredentialScope } from './wire/credential-scope.js';
import type { JsonObject } from './wire/json-value.js';
import { readOperationName, unknownOperation } from './wire/operation-name.js';
import { parseInput } from './wire/parse-input.js';
import type { ReceivedRequest } from './wire/received-request.js';

/** What does not change from call to call. */
export interface EndpointSettings {
  account: string;
  managementAccount: boolean;
  memberAccount: boolean;
  /** The other accounts of its organization. */
  memberAccounts: readonly string[];
  /** Regions that have trails and no event data stores. */
  regionsWithoutLake: readonly string[];
  /** Entries on a page of a list that takes no page size. */
  pageSize: number;
  /** How long a query takes, in milliseconds. */
  queryMs: number;
  importMs: number;
  /** How long it takes until a store is federated, or no more, in milliseconds. */
  federationMs: number;
}

const spec = loadSpec();

/** Inputs up to this size stay with the recorded event; real records leave large ones out, too. */
const MAX_RECORDED_INPUT = 4096;

/**
 * Answers one call of the CloudTrail API and records it.
 *
 * The order is that of the layers of a service: signature scope, operation, JSON, types, then the operation's own rules.
 * Requests that name no operation that is there are not calls of the API, and not recorded; throttled ones neither.
 *
 * @throws {ServiceFault} whatever the client is to hear
 */
export function answerCloudTrail(
  request: ReceivedRequest,
  scope: CredentialScope,
  state: ReferenceState,
  settings: EndpointSettings,
  conditions: Conditions,
  now: number,
): object {
  if (request.method !== 'POST' || request.target.split('?', 1)[0] !== '/') throw unknownOperation();
  if (scope.service !== 'cloudtrail') {
    const message = "Credential should be scoped to correct service: 'cloudtrail'.";
    throw new ServiceFault('InvalidSignatureException', message);
  }
  const operation = readOperationName(request.amzTarget);
  const handler = operations.get(operation);
  if (handler === undefined) throw unknownOperation();
  conditions.throttle?.take(operation, settings.account, scope.region, now);
  const call: Call = {
    state,
    account: settings.account,
    region: scope.region,
    managementAccount: settings.managementAccount,
    memberAccount: settings.memberAccount,
    memberAccounts: settings.memberAccounts,
    pageSize: settings.pageSize,
    queryMs: settings.queryMs,
    importMs: settings.importMs,
    federationMs: settings.federationMs,
    now,
    resources: [],
  };
  let input: JsonObject | undefined;
  let output: object | undefined;
  let error: ServiceFault | undefined;
  try {
    input = parseInput(request.body);
    checkTypes(spec.operation(operation), input);
    conditions.injected.raise(operation, scope.accessKeyId);
    if (settings.regionsWithoutLake.includes(call.region)) refuseStores(operation);
    conditions.visibility?.check(operation, input, call.region, now);
    output = handler(input, call);
    conditions.visibility?.note(operation, output, call.region, now);
    return conditions.visibility?.filter(operation, output, call.region, now) ?? output;
  } catch (thrown) {
    if (thrown instanceof ServiceFault) error = thrown;
    throw thrown;
  } finally {
    const readOnly = isReadOnly(operation);
    const small = request.body.length <= MAX_RECORDED_INPUT;
    const event = {
      id: state.ids.uuid(),
      requestId: request.id,
      time: now - (now % 1000),
      account: call.account,
      region: call.region,
      accessKeyId: scope.accessKeyId,
      operation,
      readOnly,
      resources: call.resources,
      sourceAddress: request.sourceAddress,
      userAgent: request.userAgent,
      input: small ? input : undefined,
      output: small && !readOnly ? output : undefined,
      error: error && { code: error.code, message: error.message },
    };
    state.events.add(event);
    state.errorRates.note(event);
  }
}
