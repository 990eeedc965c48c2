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
 * What a broken rule of this relation has as its path: the members, sorted and joined by `+`, after what all of them stand
 * below, which is said once: `EventSelectors[].DataResources+IncludeManagementEvents`.
 */
export function relationPath(relation: Relation): string {
  const members = relationMembers(relation);
  const owner = members.reduce((shared, path) => commonOwner(shared, ownerOf(path)), ownerOf(members[0]!));
  return `${owner}${members.map((path) => path.slice(owner.length)).join('+')}`;
}

/** `EventSelectors[].` of `EventSelectors[].DataResources`; nothing of a member of the request itself. */
function ownerOf(path: string): string {
  return path.slice(0, path.lastIndexOf('.') + 1);
}

function commonOwner(one: string, other: string): string {
  return other.startsWith(one) ? one : commonOwner(ownerOf(one.slice(0, -1)), other);
}
