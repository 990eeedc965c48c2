import { brokenRuleKinds } from '../broken-rule.js';
import type { Spec } from '../load.js';
import { memberPlaces } from '../member-places.js';
import type { Schema } from '../operation-spec.js';
import { relationMembers, relationPath } from '../relation-path.js';
import { requirementSections } from './compose-facts.js';
import { expandBraces } from './expand-braces.js';
import type { FactEntry, FactFile } from './fact-schema.js';
import type { LocatedFacts } from './read-fact-file.js';

/**
 * Everything in the facts that links members and entries and leads nowhere, one line each with file and line: relations
 * between members that no request has, circumstances that cannot be, error conditions that answer what is not there or
 * what another one answers, refusals of names that no operation gives.
 */
export function linkProblems(files: readonly LocatedFacts[], spec: Spec): string[] {
  const check = new LinkCheck(files, spec);
  for (const file of files) check.entries(file);
  for (const file of files) check.identifiers(file);
  return check.problems;
}

type At = (...path: PropertyKey[]) => string;
type BoundEntry = NonNullable<FactFile['bounds']>[number];
type ErrorEntry = NonNullable<FactFile['errors']>[number];

class LinkCheck {
  readonly problems: string[] = [];
  readonly #entries = new Map<string, { entry: FactEntry; section: string }>();
  readonly #places = new Map<string, ReadonlyMap<string, Schema>>();
  /** Who relates, or answers, what of which operation. */
  readonly #claimed = new Map<string, string>();

  constructor(
    files: readonly LocatedFacts[],
    private readonly spec: Spec,
  ) {
    for (const { facts } of files)
      for (const section of requirementSections)
        for (const entry of facts[section] ?? []) this.#entries.set(entry.id, { entry, section });
  }

  entries({ facts, where }: LocatedFacts): void {
    for (const section of requirementSections) {
      for (const [index, entry] of (facts[section] ?? []).entries()) {
        const at: At = (...path) => where([section, index, ...path]);
        this.#relations(entry, at);
        if (section === 'bounds') this.#circumstance(entry as BoundEntry, at);
        if (section === 'errors') this.#breaks(entry as ErrorEntry, at);
      }
    }
  }

  identifiers({ facts, where }: LocatedFacts): void {
    for (const [index, { members, refusals }] of (facts.identifiers ?? []).entries()) {
      const paths = members.flatMap(expandBraces);
      for (const [number, written] of members.entries()) {
        for (const path of expandBraces(written)) {
          const type = this.#placesOf(path.split('.', 1)[0]!).get(path)?.type;
          if (type !== 'string' || !path.includes('.input.'))
            this.#say(where(['identifiers', index, 'members', number]), `${path} is not a string member of a request`);
        }
      }
      const operations = new Set(paths.map((path) => path.split('.', 1)[0]!));
      for (const [way, ids] of Object.entries(refusals)) {
        for (const [number, id] of (ids ?? []).entries()) {
          const at = where(['identifiers', index, 'refusals', way, number]);
          const found = this.#entries.get(id);
          if (found?.section !== 'errors') this.#say(at, `error condition ${id} does not exist`);
          else if (!operationsOf(found.entry).some((name) => operations.has(name)))
            this.#say(at, `${id} applies to none of these operations`);
        }
      }
    }
  }

  #say(at: string, what: string): void {
    this.problems.push(`${at}: ${what}`);
  }

  /** Every member path of an operation; none where there is no such operation, which others tell. */
  #placesOf(operation: string): ReadonlyMap<string, Schema> {
    let places = this.#places.get(operation);
    if (!places) {
      places = this.spec.operationNames.includes(operation) ? memberPlaces(this.spec, operation) : new Map();
      this.#places.set(operation, places);
    }
    return places;
  }

  #has(operation: string, path: string): boolean {
    return this.#placesOf(operation).has(`${operation}.input.${path}`);
  }

  /** Each relation has operations whose requests have all of its members, and each member such an operation. */
  #relations(entry: FactEntry, at: At): void {
    for (const [index, relation] of (entry.relations ?? []).entries()) {
      const { each, unless } = relation;
      const members = relationMembers(relation);
      const operations = operationsOf(entry);
      const outside = each === undefined ? [] : members.filter((path) => !path.startsWith(`${each}.`));
      for (const path of outside) this.#say(at('relations', index), `${path} is not below ${each}`);
      const by = relation.kind === 'unique' && relation.by ? [`${relation.list}[].${relation.by}`] : [];
      const all = [...members, ...by, ...(unless ? [unless] : [])];
      for (const path of all)
        if (!operations.some((name) => this.#has(name, path)))
          this.#say(at('relations', index), `none of the operations of ${entry.id} has the member ${path}`);
      const holding = operations.filter((name) => all.every((path) => this.#has(name, path)));
      if (holding.length === 0)
        this.#say(at('relations', index), `no operation of ${entry.id} has all of these members`);
      const label = `${relation.kind} ${relationPath(relation)}`;
      for (const name of holding) this.#claim(`${name}: the relation ${label}`, entry.id, at('relations', index));
    }
  }

  #circumstance({ id, members, when, holdsWith }: BoundEntry, at: At): void {
    if ((when === undefined) !== (holdsWith === undefined))
      this.#say(at(), `${id} needs both when and holdsWith, or neither`);
    if (!holdsWith) return;
    for (const operation of new Set(
      [...members.flatMap(expandBraces), ...(holdsWith.defaultOf ?? [])].map(operationOf),
    )) {
      const place = this.#placesOf(operation).get(`${operation}.input.${holdsWith.member}`);
      if (!place) this.#say(at('holdsWith'), `the API has no member ${operation}.input.${holdsWith.member}`);
      else if (place.enum && !place.enum.includes(holdsWith.value))
        this.#say(at('holdsWith'), `${operation}.input.${holdsWith.member} cannot be ${holdsWith.value}`);
    }
  }

  /** What a condition answers is there, for one of its operations at least, and no other condition answers it. */
  #breaks(entry: ErrorEntry, at: At): void {
    for (const [index, what] of (entry.breaks ?? []).entries()) {
      const answered = what.includes(' ') ? this.#withLabel(what, entry) : this.#withId(what, entry);
      if (typeof answered === 'string') this.#say(at('breaks', index), answered);
      else for (const name of answered) this.#claim(`${name}: the answer to ${what}`, entry.id, at('breaks', index));
    }
  }

  #withLabel(label: string, { id, operations }: ErrorEntry): string[] | string {
    const [kind = '', path = ''] = label.split(' ');
    if (!brokenRuleKinds.some((known) => known === kind)) return `${kind} is not a kind of rule`;
    const having = operations.filter((name) => this.#has(name, path));
    return having.length > 0 ? having : `none of the operations of ${id} has the member ${path}`;
  }

  #withId(id: string, condition: ErrorEntry): string[] | string {
    const { entry, section } = this.#entries.get(id) ?? {};
    if (!entry) return `requirement ${id} does not exist`;
    if (section !== 'bounds' && !entry.relations) return `${id} is neither a bound nor a relation of members`;
    const shared = operationsOf(entry).filter((name) => condition.operations.includes(name));
    return shared.length > 0 ? shared : `${id} applies to none of the operations of ${condition.id}`;
  }

  #claim(what: string, id: string, at: string): void {
    const before = this.#claimed.get(what);
    if (before !== undefined && before !== id) this.#say(at, `${what} is already in ${before}`);
    this.#claimed.set(what, id);
  }
}

/** Every operation that an entry speaks of. */
function operationsOf({ operations = [], members = [] }: FactEntry): string[] {
  return [...new Set([...operations, ...members.flatMap(expandBraces).map(operationOf)])];
}

function operationOf(path: string): string {
  return path.split('.', 1)[0]!;
}
