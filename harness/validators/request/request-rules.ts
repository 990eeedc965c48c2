import { onceFor } from '../../../common/once-for.js';
import type { Bound, Facts, Identifier, Relation } from '../../../spec/facts.js';
import type { Spec } from '../../../spec/load.js';
import { memberPlaces } from '../../../spec/member-places.js';
import type { OperationSpec, Schema } from '../../../spec/operation-spec.js';
import { relationMembers } from '../../../spec/relation-path.js';

/** A relation with the requirement that states it. */
export interface StatedRelation {
  relation: Relation;
  requirement: string;
}

/** All that the facts say of the requests of one operation. Member paths are below the input. */
export interface RequestRules {
  operation: OperationSpec;
  bounds: ReadonlyMap<string, readonly Bound[]>;
  identifiers: ReadonlyMap<string, readonly Identifier[]>;
  relations: readonly StatedRelation[];
  /** Every member of the input with its shape. */
  places: ReadonlyMap<string, Schema>;
}

/** The rules for requests of an operation; gathered once for the same facts. */
export function requestRules(name: string, { spec, facts }: { spec: Spec; facts: Facts }): RequestRules {
  return gathered(name, spec, facts);
}

const gathered = onceFor(gather);

function gather(name: string, spec: Spec, facts: Facts): RequestRules {
  const input = `${name}.input.`;
  const places = new Map(
    [...memberPlaces(spec, name)].flatMap(([path, schema]) =>
      path.startsWith(input) ? [[path.slice(input.length), schema] as const] : [],
    ),
  );
  const requirements = [...facts.requirements.values()];
  const bounds = requirements.filter((entry): entry is Bound => entry.kind === 'bound');
  const byPath = <T extends { members: readonly string[] }>(entries: readonly T[]): Map<string, T[]> =>
    new Map(
      [...places.keys()].flatMap((path) => {
        const found = entries.filter(({ members }) => members.includes(`${input}${path}`));
        return found.length > 0 ? [[path, found]] : [];
      }),
    );
  return {
    operation: spec.operation(name),
    places,
    bounds: byPath(bounds),
    identifiers: byPath(facts.identifiers),
    relations: requirements
      .filter(({ operations }) => operations.includes(name))
      .flatMap(({ id, relations = [] }) => relations.map((relation) => ({ relation, requirement: id })))
      .filter(({ relation }) => relationMembers(relation).every((path) => places.has(path))),
  };
}
