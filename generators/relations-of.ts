import type { Facts, Relation } from '../spec/facts.js';
import type { MemberRules } from './member-rules.js';

/** A relation between members of one operation's requests, with the requirement that states it. */
export interface OperationRelation {
  relation: Relation;
  requirement: string;
}

/** The relations that hold for an operation: those whose members its input all has. Pure. */
export function relationsOf(facts: Facts, operation: string, members: readonly MemberRules[]): OperationRelation[] {
  const paths = new Set(members.map(({ path }) => path));
  return [...facts.requirements.values()]
    .filter((requirement) => requirement.operations.includes(operation))
    .flatMap(({ id, relations = [] }) => relations.map((relation) => ({ relation, requirement: id })))
    .filter(({ relation }) => membersOf(relation).every((path) => paths.has(path)));
}

/** The members that a relation is about. */
export function membersOf(relation: Relation): string[] {
  switch (relation.kind) {
    case 'dependent':
      return [relation.member, relation.needs];
    case 'unique':
      return [relation.list];
    case 'combination':
      return [...Object.keys(relation.forbids), ...(relation.withAny ?? [])];
    default:
      return [...relation.members];
  }
}
