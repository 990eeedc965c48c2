import { type Facts, type Identifier, loadFacts, type Relation, type Requirement } from '../../../../spec/facts.js';

/** The committed facts less what relates members and names resources, with these in their place. */
export function madeUpFacts(
  operations: readonly string[],
  relations: readonly Relation[],
  identifiers: readonly Identifier[] = [],
): Facts {
  const facts = loadFacts();
  const entries = [...facts.requirements.values()].map(({ relations: _, ...entry }) => entry);
  const stated: Requirement = {
    id: 'made.up',
    kind: 'rule',
    family: 'made',
    level: 'should',
    evidence: 'documented',
    statement: 'Something that nobody says.',
    source: 'field report',
    operations: [...operations],
    members: [],
    relations: [...relations],
  };
  return {
    ...facts,
    requirements: new Map([...entries, stated].map((entry) => [entry.id, entry])),
    identifiers,
  };
}
