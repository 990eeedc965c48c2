import { isJsonObject, type Json } from '../../../common/json.js';
import type { Spec } from '../../../spec/load.js';
import { memberPlaces } from '../../../spec/member-places.js';
import type { Knowledge } from '../../validators/judge.js';
import { holdsIn } from '../../validators/request/holds-in.js';
import { requestRules } from '../../validators/request/request-rules.js';
import { type Exchange, isAnswered } from '../../wire/exchange.js';
import { sidesAt } from './bound-sides.js';
import { type BoundPlace, type CoverageNode, coverageTree } from './coverage-tree.js';

/** What of the API a run touched: sets of ids that add up over workers. */
export interface CoverageData {
  operations: string[];
  /** `<Operation>.input.<path>` and `<Operation>.output.<path>`. */
  members: string[];
  /** `<Operation>/<Code>` of the documented pairs seen in answers. */
  errors: string[];
  /** Operations of which a page after the first was read, by a token that they gave. */
  paginators: string[];
  /** Documented values that were sent: `<Operation>.input.<path>=<value>`. */
  enumValues: string[];
  /** Sides of bounds on which a value was sent: `<bound> <Operation>.input.<path> <side>`. */
  boundSides: string[];
}

/**
 * Counts what the exchanges of a run touched. What can be touched is worked out once per operation, not per exchange, and
 * what was touched is looked for no more.
 */
export class Coverage {
  readonly #operations = new Set<string>();
  readonly #members = new Set<string>();
  readonly #errors = new Set<string>();
  readonly #paginators = new Set<string>();
  readonly #enumValues = new Set<string>();
  readonly #boundSides = new Set<string>();
  readonly #trees = new Map<string, { input: CoverageNode; output: CoverageNode }>();
  /** The tokens that were given: a target may take others, which lead to no page. */
  readonly #given = new Set<string>();

  constructor(private readonly knowledge: Knowledge) {}

  /**
   * Notes one exchange with an operation of the spec; what was sent counts whether or not it was accepted. An answer that
   * says "unknown operation" covers nothing.
   */
  note(exchange: Exchange, unknown: boolean): void {
    if (!isAnswered(exchange) || unknown || exchange.result.status >= 500) return;
    const answer = exchange.result;
    const operation = this.knowledge.spec.operation(exchange.operation);
    const { input, output } = this.#treesOf(operation.operation);
    const request = JSON.parse(exchange.request.body || '{}') as Json;
    this.#operations.add(operation.operation);
    this.#walk(input, request, (node, value) => this.#noteSent(operation.operation, node, value, request));
    if (!answer.isSuccess) {
      const code = answer.errorCode;
      if (code && operation.errors.includes(code)) this.#errors.add(`${operation.operation}/${code}`);
      return;
    }
    const body = answer.jsonObject;
    if (!body) return;
    this.#walk(output, body);
    if (!operation.paginator) return;
    const { inputToken, outputToken } = operation.paginator;
    const name = (token: Json | undefined) => `${operation.operation} ${JSON.stringify(token)}`;
    if (isJsonObject(request) && this.#given.has(name(request[inputToken]))) this.#paginators.add(operation.operation);
    if (typeof body[outputToken] === 'string') this.#given.add(name(body[outputToken]));
  }

  /** What was touched so far. */
  data(): CoverageData {
    return {
      operations: [...this.#operations],
      members: [...this.#members],
      errors: [...this.#errors],
      paginators: [...this.#paginators],
      enumValues: [...this.#enumValues],
      boundSides: [...this.#boundSides],
    };
  }

  #treesOf(name: string): { input: CoverageNode; output: CoverageNode } {
    let trees = this.#trees.get(name);
    if (!trees) {
      const { operation, bounds } = requestRules(name, this.knowledge);
      trees = { input: coverageTree(operation, 'input', bounds), output: coverageTree(operation, 'output') };
      this.#trees.set(name, trees);
    }
    return trees;
  }

  /** Notes what a value covers; true where nothing is left to be covered at this place and below it. */
  #walk(node: CoverageNode, value: Json, visit?: (node: CoverageNode, value: Json) => void): boolean {
    // What is null counts as left out.
    if (value === null) return false;
    const { members, entry } = node;
    if (node.member) this.#members.add(node.member);
    visit?.(node, value);
    if (Array.isArray(value)) {
      for (const item of value) if (node.item && this.#walk(node.item, item, visit)) delete node.item;
    } else if (isJsonObject(value)) {
      for (const [name, member] of Object.entries(value)) {
        if (entry) this.#walk(entry.key, name, visit);
        const below = entry?.value ?? members.get(name);
        if (below && this.#walk(below, member, visit)) members.delete(name);
      }
    }
    return !node.item && !entry && members.size + node.values.size === 0 && node.bounds.every(isMeasured);
  }

  #noteSent(operation: string, { values, bounds }: CoverageNode, value: Json, request: Json): void {
    const listed = typeof value === 'string' ? values.get(value) : undefined;
    if (listed) {
      this.#enumValues.add(listed);
      values.delete(value as string);
    }
    for (const place of bounds) {
      const { bound, sides } = place;
      if (isMeasured(place) || !holdsIn(bound, operation, request)) continue;
      for (const side of sidesAt(bound, value)) {
        const id = sides.get(side);
        if (id) this.#boundSides.add(id);
        sides.delete(side);
      }
    }
  }
}

/** A side is noted once; a bound of which all are noted is measured no more. */
function isMeasured({ sides }: BoundPlace): boolean {
  return sides.size === 0;
}

/** Every member path of the API's inputs and outputs, list items and map values included; keys of maps are no members. */
export function allMembers(spec: Spec): string[] {
  const places = spec.operationNames.flatMap((name) => [...memberPlaces(spec, name).keys()]);
  return places.filter((path) => !path.endsWith('{key}'));
}
