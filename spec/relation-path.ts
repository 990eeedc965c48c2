import type { Relation } from './curated/relation-schema.js';

/** The members that a relation is about, sorted. */
export function relationMembers(relation: Relation): string[] {
  switch (relation.kind) {
    case 'dependent':
      return [relation.member, relation.needs].sort();
    case 'unique':
      return [relation.list];
    case 'combination':
      return [...Object.keys(relation.forbids), ...(relation.withAny ?? [])].sort();
    default:
      return relation.members.toSorted();
  }
}

/**
 * What a broken rule of this relation has as its path: the members, sorted and joined by `+`. Where it holds within each
 * item of a list, that list is said once: `EventSelectors[].DataResources+IncludeManagementEvents`.
 */
export function relationPath(relation: Relation): string {
  const members = relationMembers(relation);
  const { each } = relation;
  if (each === undefined) return members.join('+');
  return `${each}.${members.map((path) => path.slice(each.length + 1)).join('+')}`;
}
