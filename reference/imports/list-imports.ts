import type { Call } from '../call.js';
import { parseCloudTrailArn } from '../cloudtrail-arn.js';
import { ServiceFault } from '../service-fault.js';
import { epochSeconds } from '../wire/epoch-seconds.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { listPage } from '../wire/list-page.js';
import { readPageLimit } from '../wire/max-results.js';
import { stringMember } from '../wire/members.js';
import { importStatuses, importStatusOf } from './import-status.js';

const LIMIT = { member: 'MaxResults', max: 1000, default: 1000, code: 'InvalidParameterException' } as const;
const IDENTIFIER = /^[a-zA-Z0-9._/\-:]{3,256}$/;

/** ListImports, newest first: all, or those into one store, or with one status (API_ListImports). */
export function listImports(input: JsonObject, call: Call): object {
  const limit = readPageLimit(input, LIMIT);
  const destination = readDestination(input, call);
  const status = stringMember(input, 'ImportStatus');
  if (status !== undefined && !importStatuses.includes(status)) {
    throw invalidParameter(`Not the status of an import: ${status}`);
  }
  const imports = call.state.imports.all(call.region).filter((one) => {
    // Judged before the times are read: to look at an import may end it.
    const fits = status === undefined || importStatusOf(one, call) === status;
    return fits && (destination === undefined || one.destinationArn.split('/').at(-1) === destination);
  });
  const { page, NextToken } = listPage(imports, input, {
    limit,
    order: 'newest first',
    parameters: ['ListImports', call.region, destination, status],
    code: 'InvalidNextTokenException',
  });
  const Imports = page.map((one) => {
    const ImportStatus = importStatusOf(one, call);
    return {
      ImportId: one.id,
      ImportStatus,
      Destinations: [one.destinationArn],
      CreatedTimestamp: epochSeconds(one.createdAt),
      UpdatedTimestamp: epochSeconds(one.updatedAt),
    };
  });
  return { Imports, NextToken };
}

/**
 * The id of the store; it need not exist any more: no code is declared for one that does not. An ARN of another account or
 * Region maps to none of the caller's and is refused as an ARN, as everywhere.
 */
function readDestination(input: JsonObject, { account, region }: Call): string | undefined {
  const text = stringMember(input, 'Destination');
  if (text === undefined) return undefined;
  if (!IDENTIFIER.test(text)) throw invalidParameter(`Not the ARN of an event data store: ${text}`);
  if (!text.startsWith('arn:')) return text;
  const arn = parseCloudTrailArn(text);
  if (arn?.resourceType !== 'eventdatastore' || arn.account !== account || arn.region !== region) {
    throw new ServiceFault(
      'EventDataStoreARNInvalidException',
      `Not the ARN of an event data store of ${account} in ${region}: ${text}`,
    );
  }
  return arn.resourceName;
}
