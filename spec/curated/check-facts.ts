import type { Spec } from '../load.js';
import { memberPlaces } from '../member-places.js';
import type { OperationSpec, Schema } from '../operation-spec.js';
import { linkProblems } from './check-links.js';
import { presentMembers, requirementSections } from './compose-facts.js';
import { expandBraces } from './expand-braces.js';
import type { FactFile } from './fact-schema.js';
import type { LocatedFacts } from './read-fact-file.js';

/**
 * Everything in the facts that the derived spec does not bear out, one line each with file and line: operations, members
 * and errors that it does not have, limits that do not fit a member's type, ids that stand twice or nowhere.
 */
export function factProblems(files: readonly LocatedFacts[], spec: Spec): string[] {
  const check = new FactCheck(spec, new Set(files.flatMap(({ facts }) => facts.sharedErrors ?? [])));
  for (const file of files) check.entries(file);
  for (const file of files) check.references(file);
  if (!files.some(({ facts }) => facts.rates)) check.problems.push('spec/facts: rates are missing');
  return [...check.problems, ...linkProblems(files, spec)];
}

type BoundEntry = NonNullable<FactFile['bounds']>[number];
type ErrorEntry = NonNullable<FactFile['errors']>[number];

class FactCheck {
  readonly problems: string[] = [];
  readonly #ids = new Map<string, string>();
  readonly #places = new Map<string, Map<string, Schema>>();

  constructor(
    private readonly spec: Spec,
    private readonly sharedErrors: ReadonlySet<string>,
  ) {}

  /** Ids, operations and members of every entry. */
  entries({ facts, where }: LocatedFacts): void {
    for (const section of requirementSections) {
      for (const [index, entry] of (facts[section] ?? []).entries()) {
        const at = (...path: PropertyKey[]) => where([section, index, ...path]);
        const before = this.#ids.get(entry.id);
        if (before) this.#say(at('id'), `${entry.id} is defined twice, first in ${before}`);
        else this.#ids.set(entry.id, at('id'));
        for (const [number, name] of (entry.operations ?? []).entries())
          this.#operation(name, at('operations', number));
        for (const [number, path] of (entry.members ?? []).entries()) this.#members(path, at('members', number));
        if ('inside' in entry) this.#limits(entry as BoundEntry, at);
        if (section === 'errors') this.#codes(entry as ErrorEntry, at);
      }
    }
  }

  /** What the other sections refer to. */
  references({ facts, where }: LocatedFacts): void {
    for (const [index, entry] of (facts.presence ?? []).entries()) {
      const at = where(['presence', index]);
      if (!this.#ids.has(entry.requirement)) this.#say(at, `requirement ${entry.requirement} does not exist`);
      if (this.#operation(entry.operation, at)) for (const path of presentMembers(entry)) this.#members(path, at);
    }
    for (const [index, { pairs = [], members = [], requirements = [] }] of (facts.excluded ?? []).entries()) {
      for (const [number, id] of requirements.entries())
        if (!this.#ids.has(id))
          this.#say(where(['excluded', index, 'requirements', number]), `requirement ${id} does not exist`);
      for (const [number, pair] of pairs.entries()) this.#pairs(pair, where(['excluded', index, 'pairs', number]));
      for (const [number, path] of members.entries())
        this.#members(path, where(['excluded', index, 'members', number]));
    }
    for (const [capability, operations] of Object.entries(facts.capabilities ?? {})) {
      for (const [number, name] of operations.entries())
        this.#operation(name, where(['capabilities', capability, number]));
    }
    for (const name of Object.keys(facts.rates?.operations ?? {}))
      this.#operation(name, where(['rates', 'operations', name]));
  }

  #say(at: string, what: string): void {
    this.problems.push(`${at}: ${what}`);
  }

  #operation(name: string, at: string): OperationSpec | undefined {
    if (this.spec.operationNames.includes(name)) return this.spec.operation(name);
    this.#say(at, `the API has no operation ${name}`);
    return undefined;
  }

  #placesOf(operation: string): Map<string, Schema> {
    let places = this.#places.get(operation);
    if (!places) {
      places = memberPlaces(this.spec, operation);
      this.#places.set(operation, places);
    }
    return places;
  }

  #members(written: string, at: string): void {
    for (const path of expandBraces(written)) {
      const operation = path.split('.', 1)[0]!;
      if (this.#operation(operation, at) && !this.#placesOf(operation).has(path))
        this.#say(at, `the API has no member ${path}`);
    }
  }

  #limits(bound: BoundEntry, at: (...path: PropertyKey[]) => string): void {
    const wanted = { length: 'string', pattern: 'string', range: 'integer' } as const;
    if (!['length', 'size', 'range', 'pattern', 'values'].some((limit) => limit in bound))
      this.#say(at(), `${bound.id} has no limit`);
    for (const path of bound.members.flatMap(expandBraces)) {
      const { type, additionalProperties } = this.#places.get(path.split('.', 1)[0]!)?.get(path) ?? {};
      if (!type) continue;
      for (const limit of ['length', 'pattern', 'range'] as const) {
        if (bound[limit] !== undefined && type !== wanted[limit])
          this.#say(at(limit), `${path} is of type ${type}, which has no ${limit}`);
      }
      if (bound.size && type !== 'array' && typeof additionalProperties !== 'object')
        this.#say(at('size'), `${path} is of type ${type}, which has no size`);
    }
  }

  #codes(
    { operations, codes = [], alsoAcceptable = [], declared = true }: ErrorEntry,
    at: (...path: PropertyKey[]) => string,
  ): void {
    for (const [key, code] of [
      ...codes.map((code, index) => [['codes', index], code] as const),
      ...alsoAcceptable.map((code, index) => [['alsoAcceptable', index], code] as const),
    ]) {
      if (!this.spec.errorNames.has(code) && !this.sharedErrors.has(code))
        this.#say(at(...key), `the error ${code} is neither an error of the API nor a common AWS error`);
    }
    for (const name of operations) {
      if (!this.spec.operationNames.includes(name)) continue;
      for (const code of codes) {
        if (this.spec.operation(name).errors.includes(code) !== declared)
          this.#say(at('codes'), `${name} ${declared ? 'does not declare' : 'declares'} ${code}`);
      }
    }
  }

  #pairs(written: string, at: string): void {
    for (const pair of expandBraces(written)) {
      const [operation = '', code = ''] = pair.split('/');
      if (!this.spec.errorNames.has(code)) this.#say(at, `the API has no error ${code}`);
      else if (operation !== '*' && !this.#operation(operation, at)?.errors.includes(code))
        this.#say(at, `${operation} does not declare ${code}`);
    }
  }
}
