import type { Call } from '../call.js';
import { checkKeyOpen } from '../lake/check-key-open.js';
import { findActiveEventDataStore } from '../lake/find-event-data-store.js';
import { parseStatement } from '../queries/statement.js';
import { ServiceFault } from '../service-fault.js';
import { isJsonObject, type JsonObject } from '../wire/json-value.js';
import { stringMember, stringsMember, structuresMember } from '../wire/members.js';
import { validationError } from '../wire/validation-error.js';
import type { Widget } from './dashboard.js';

const MAX_WIDGETS = 10;
const MAX_STATEMENT = 10_000;
const MAX_PARAMETERS = 10;
const VIEW_KEY = /^[a-zA-Z0-9._-]{3,128}$/;
const VIEW_VALUE = /^[a-zA-Z0-9._\- ]{1,128}$/;

/** What the `?` of a widget's query can stand for (API_RequestWidget). */
export const WIDGET_PARAMETERS: readonly string[] = ['$StartTime$', '$EndTime$', '$Period$'];

/**
 * The widgets of an input, at most ten (behaviour.md section 5), or undefined when the member is absent. Their queries
 * are held against the same grammar as those of StartQuery, and must ask event data stores that are there. No code is
 * declared for the other rules of a widget (bounds.json); the one that all operations share is used.
 *
 * @throws {ServiceFault} ServiceQuotaExceededException, InvalidQueryStatementException, ValidationException,
 * EventDataStoreNotFoundException, InactiveEventDataStoreException, InsufficientEncryptionPolicyException
 */
export function readWidgets(input: JsonObject, call: Call): Widget[] | undefined {
  const inputs = structuresMember(input, 'Widgets');
  if (inputs === undefined) return undefined;
  if (inputs.length > MAX_WIDGETS) {
    throw new ServiceFault('ServiceQuotaExceededException', `A dashboard has at most ${MAX_WIDGETS} widgets`);
  }
  return inputs.map((widget) => readWidget(widget, call));
}

function readWidget(input: JsonObject, call: Call): Widget {
  const statement = stringMember(input, 'QueryStatement') ?? '';
  if (statement.length < 1 || statement.length > MAX_STATEMENT) {
    throw new ServiceFault('InvalidQueryStatementException', `A query has 1 to ${MAX_STATEMENT} characters`);
  }
  checkKeyOpen(findActiveEventDataStore(parseStatement(statement).storeId, call), call);
  const parameters = stringsMember(input, 'QueryParameters');
  if (parameters !== undefined) checkParameters(parameters);
  return {
    QueryAlias: `widget-${call.state.ids.uuid()}`,
    QueryStatement: statement,
    QueryParameters: parameters,
    ViewProperties: readViewProperties(input),
  };
}

function checkParameters(parameters: readonly string[]): void {
  if (parameters.length < 1 || parameters.length > MAX_PARAMETERS) {
    throw validationError(`A widget has 1 to ${MAX_PARAMETERS} query parameters`);
  }
  const unknown = parameters.find((parameter) => !WIDGET_PARAMETERS.includes(parameter));
  if (unknown !== undefined) throw validationError(`Not a query parameter of a widget: ${unknown}`);
}

function readViewProperties(input: JsonObject): Record<string, string> {
  const properties = input.ViewProperties;
  if (!isJsonObject(properties)) throw validationError('A widget needs ViewProperties');
  const entries = Object.entries(properties).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  );
  for (const [key, value] of entries) {
    if (!VIEW_KEY.test(key) || !VIEW_VALUE.test(value)) throw validationError(`Not a view property: ${key}: ${value}`);
  }
  return Object.fromEntries(entries);
}
