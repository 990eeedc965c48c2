import type { Relation } from './relation-schema.js';

/** What a relation asks of a request, in a few words: `at most one of EventDataStore and TrailName`. */
export function describeRelation(relation: Relation): string {
  const { each, unless } = relation;
  const within = each === undefined ? '' : `in each of ${each}: `;
  // What stands in that list needs no more than its own name.
  const short = (path: string) => (each === undefined ? path : path.slice(each.length + 1));
  return `${within}${demand(relation, short)}${unless === undefined ? '' : `, unless ${unless} is present`}`;
}

function demand(relation: Relation, short: (path: string) => string): string {
  switch (relation.kind) {
    case 'exclusive':
      return `at most one of ${list(relation.members.map(short))}`;
    case 'together':
      return `all of ${list(relation.members.map(short))}, or none`;
    case 'any-of':
      return `at least one of ${list(relation.members.map(short))}`;
    case 'dependent': {
      const { member, equals, needs, value } = relation;
      const whenever = equals === undefined ? short(member) : `${short(member)} = ${equals}`;
      return `${whenever} requires ${short(needs)}${value === undefined ? '' : ` = ${value}`}`;
    }
    case 'unique':
      return relation.by
        ? `no two items of ${short(relation.list)} with the same ${relation.by}`
        : `no two equal items in ${short(relation.list)}`;
    case 'ordered':
      return relation.members.map(short).join(' ≤ ');
    case 'combination': {
      const { forbids, withAny } = relation;
      const values = Object.entries(forbids).map(([path, value]) => `${short(path)} = ${value}`);
      return `not ${values.join(' with ')}${withAny ? ` with ${list(withAny.map(short), 'or')}` : ''}`;
    }
    case 'total': {
      const { members, max, uncounted } = relation;
      return `at most ${max} in total in ${list(members.map(short))}${uncounted ? `, not counting ${list(uncounted)}` : ''}`;
    }
  }
}

function list(names: readonly string[], word = 'and'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}
