import type { Spec } from '../../spec/load.js';
import { memberPlaces } from '../../spec/member-places.js';
import type { OperationSpec, Schema } from '../../spec/operation-spec.js';
import { locate } from '../validators/member-path.js';
import { errorCodeOf, isSuccess } from '../wire/error-code.js';
import { type Exchange, isAnswered } from '../wire/exchange.js';
import { isJsonObject, type Json, jsonObjectOf } from '../wire/json-body.js';

/** What of the API a run touched: sets of ids that add up over workers. */
export interface CoverageData {
  operations: string[];
  /** `<Operation>.input.<path>` and `<Operation>.output.<path>`. */
  members: string[];
  /** `<Operation>/<Code>` of the documented pairs seen in answers. */
  errors: string[];
  /** Operations of which a page after the first was read. */
  paginators: string[];
}

/** Counts what the exchanges of a run touched. */
export class Coverage {
  readonly #operations = new Set<string>();
  readonly #members = new Set<string>();
  readonly #errors = new Set<string>();
  readonly #paginators = new Set<string>();

  constructor(private readonly spec: Spec) {}

  /** Notes one exchange with an operation of the spec. An answer that says "unknown operation" covers nothing. */
  note(exchange: Exchange, unknown: boolean): void {
    if (!isAnswered(exchange) || unknown || exchange.result.status >= 500) return;
    const operation = this.spec.operation(exchange.operation);
    const input = JSON.parse(exchange.request.body || '{}') as Json;
    this.#operations.add(operation.operation);
    this.#walk(operation, `${operation.operation}.input`, operation.input, input);
    if (!isSuccess(exchange.result)) {
      const code = errorCodeOf(exchange.result)?.code;
      if (code && operation.errors.includes(code)) this.#errors.add(`${operation.operation}/${code}`);
      return;
    }
    const output = jsonObjectOf(exchange.result);
    if (output) this.#walk(operation, `${operation.operation}.output`, operation.output, output);
    const token = operation.paginator?.inputToken;
    if (token && isJsonObject(input) && input[token] !== undefined) this.#paginators.add(operation.operation);
  }

  /** What was touched so far. */
  data(): CoverageData {
    return {
      operations: [...this.#operations],
      members: [...this.#members],
      errors: [...this.#errors],
      paginators: [...this.#paginators],
    };
  }

  #walk(operation: OperationSpec, side: string, schema: Schema, value: Json, keys: PropertyKey[] = []): void {
    // What is null counts as left out.
    if (value === null) return;
    if (keys.length > 0) {
      const located = locate(operation, schema, keys);
      if (!located) return;
      this.#members.add(`${side}.${located.path}`);
    }
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) this.#walk(operation, side, schema, item, [...keys, index]);
    else if (isJsonObject(value))
      for (const [name, member] of Object.entries(value)) this.#walk(operation, side, schema, member, [...keys, name]);
  }
}

/** Every member path of the API's inputs and outputs, list items and map values included; keys of maps are no members. */
export function allMembers(spec: Spec): string[] {
  const places = spec.operationNames.flatMap((name) => [...memberPlaces(spec, name).keys()]);
  return places.filter((path) => !path.endsWith('{key}'));
}
