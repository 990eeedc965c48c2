import { onceFor } from '../common/once-for.js';
import type { Facts, Relation } from '../spec/facts.js';
import { relationMembers } from '../spec/relation-path.js';
import type { MemberRules } from './member-rules.js';

/** A relation between members of one operation's requests, with the requirement that states it. */
export interface OperationRelation {
  relation: Relation;
  requirement: string;
}

/** The relations that hold for an operation: those whose members its input all has. Pure. */
export function relationsOf(facts: Facts, operation: string, members: readonly MemberRules[]): OperationRelation[] {
  const paths = new Set(members.map(({ path }) => path));
  return statedFor(operation, facts).filter(({ relation }) =>
    relationMembers(relation).every((path) => paths.has(path)),
  );
}

/** What says that a list has no item twice, if anything does. Pure. */
export function uniqueIn(
  relations: readonly OperationRelation[],
  list: string,
): Extract<Relation, { kind: 'unique' }> | undefined {
  return relations
    .flatMap(({ relation }) => (relation.kind === 'unique' ? [relation] : []))
    .find((relation) => relation.list === list);
}

const statedFor = onceFor((operation, facts: Facts): readonly OperationRelation[] =>
  [...facts.requirements.values()]
    .filter((requirement) => requirement.operations.includes(operation))
    .flatMap(({ id, relations = [] }) => relations.map((relation) => ({ relation, requirement: id }))),
);
