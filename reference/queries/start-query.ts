import type { Call } from '../call.js';
import { invalidParameter } from '../wire/invalid-parameter.js';
import type { JsonObject } from '../wire/json-value.js';
import { stringMember, stringsMember } from '../wire/members.js';
import { findAliasedStatement } from './aliased-statement.js';
import { readOwnerAccount } from './owner-account.js';
import type { QueryOrigin } from './query.js';
import { readQueryAlias } from './query-alias.js';
import { checkDeliveryUri } from './query-delivery.js';
import { runQuery } from './run-query.js';

const MAX_STATEMENT = 10_000;
const MAX_PARAMETERS = 10;
const MAX_PARAMETER = 1024;

/** StartQuery: a statement, or the alias of one (behaviour.md section 4). */
export function startQuery(input: JsonObject, call: Call): object {
  const owner = readOwnerAccount(input, call);
  const { text, origin } = readStatement(input, call);
  const deliveryUri = stringMember(input, 'DeliveryS3Uri');
  if (deliveryUri !== undefined) checkDeliveryUri(deliveryUri, call);
  const query = runQuery(text, origin, deliveryUri, call);
  return { QueryId: query.id, EventDataStoreOwnerAccountId: owner };
}

function readStatement(input: JsonObject, call: Call): { text: string; origin: QueryOrigin } {
  const text = stringMember(input, 'QueryStatement');
  const alias = readQueryAlias(input);
  const parameters = stringsMember(input, 'QueryParameters');
  if ((text === undefined) === (alias === undefined)) throw invalidParameter('Specify QueryStatement or QueryAlias');
  if (parameters !== undefined) checkParameters(parameters, alias);
  if (text !== undefined) {
    if (text.length < 1 || text.length > MAX_STATEMENT) {
      throw invalidParameter(`QueryStatement has 1 to ${MAX_STATEMENT} characters`);
    }
    return { text, origin: {} };
  }
  return findAliasedStatement(alias ?? '', parameters ?? [], call);
}

/** Parameters go with an alias (API_StartQuery); bounds.json says how many. */
function checkParameters(parameters: readonly string[], alias: string | undefined): void {
  if (alias === undefined) throw invalidParameter('QueryParameters needs a QueryAlias');
  const rightSize = parameters.every((one) => one.length >= 1 && one.length <= MAX_PARAMETER);
  if (parameters.length < 1 || parameters.length > MAX_PARAMETERS || !rightSize) {
    throw invalidParameter(`QueryParameters has 1 to ${MAX_PARAMETERS} texts of 1 to ${MAX_PARAMETER} characters`);
  }
}
