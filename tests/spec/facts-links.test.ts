import { describe, expect, test } from 'vitest';
import { buildFacts } from '../../spec/curated/build-facts.js';
import { type Bound, type ErrorCondition, loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { memberPlaces } from '../../spec/member-places.js';

const rates = 'rates: { reads: 10, others: 1, operations: {} }\n';

/** Builds the facts of one file that has these sections. */
function build(...sections: string[]) {
  return () => buildFacts(new Map([['spec/facts/mine.yaml', `# a comment\n${sections.join('\n')}\n${rates}`]]));
}

const entry = (id: string, more: string) => `
  - id: trail.${id}
    level: should
    evidence: documented
    statement: A trail is as it was made, and so is ${id}.
    source: api:CreateTrail
    ${more.replaceAll('\n', '\n    ')}`;
const condition = (id: string, more: string) => entry(id, `operations: [CreateTrail]\n${more}`);
const length = entry('length', 'members: [CreateTrail.input.Name]\nlength: { max: 3 }\ninside: necessary');
const bounds = `bounds:${length}`;
const identifier = (more: string) => `identifiers:
  - resource: trail
    forms: [name]
    source: api:GetTrail
    ${more}`;

describe('the loader refuses, with file and line,', () => {
  test.each([
    [
      'a relation of a member that none of its operations has',
      [`errors:${condition('one', 'relations:\n  - { kind: exclusive, members: [Name, Nmae] }')}`],
      'spec/facts/mine.yaml:10: none of the operations of trail.one has the member Nmae',
    ],
    [
      'a relation of members that no operation has together',
      [
        `errors:${entry('one', 'operations: [GetTrail, GetChannel]\nrelations:\n  - { kind: exclusive, members: [Name, Channel] }')}`,
      ],
      'spec/facts/mine.yaml:10: no operation of trail.one has all of these members',
    ],
    [
      'a member that tells items apart and is none of theirs',
      [`errors:${condition('one', 'relations:\n  - { kind: unique, list: TagsList, by: Nmae }')}`],
      'spec/facts/mine.yaml:10: none of the operations of trail.one has the member TagsList[].Nmae',
    ],
    [
      'a relation within each item of a list that its members are not in',
      [`errors:${condition('one', 'relations:\n  - { kind: exclusive, each: "TagsList[]", members: [Name] }')}`],
      'spec/facts/mine.yaml:10: Name is not below TagsList[]',
    ],
    [
      'a relation that stands twice',
      [
        `errors:${condition('one', 'relations:\n  - { kind: exclusive, members: [Name, KmsKeyId] }')}${condition('two', 'relations:\n  - { kind: exclusive, members: [KmsKeyId, Name] }')}`,
      ],
      'spec/facts/mine.yaml:18: CreateTrail: the relation exclusive KmsKeyId+Name is already in trail.one',
    ],
    [
      'an answer to a requirement that there is not',
      [`errors:${condition('one', 'breaks: [trail.nobody]')}`],
      'spec/facts/mine.yaml:9: requirement trail.nobody does not exist',
    ],
    [
      'an answer to what no request can break',
      [`errors:${condition('one', 'breaks: [trail.two]')}${condition('two', 'codes: [ConflictException]')}`],
      'spec/facts/mine.yaml:9: trail.two is neither a bound nor a relation of members',
    ],
    [
      'an answer to a bound of other operations',
      [bounds, `errors:${entry('one', 'operations: [GetTrail]\nbreaks: [trail.length]')}`],
      'spec/facts/mine.yaml:18: trail.length applies to none of the operations of trail.one',
    ],
    [
      'an answer to a way of breaking rules that there is not',
      [`errors:${condition('one', 'breaks: ["too-long Name"]')}`],
      'spec/facts/mine.yaml:9: too-long is not a kind of rule',
    ],
    [
      'an answer to a label of a member that is not there',
      [`errors:${condition('one', 'breaks: ["enum Nmae"]')}`],
      'spec/facts/mine.yaml:9: none of the operations of trail.one has the member Nmae',
    ],
    [
      'two answers to one broken rule',
      [bounds, `errors:${condition('one', 'breaks: [trail.length]')}${condition('two', 'breaks: [trail.length]')}`],
      'spec/facts/mine.yaml:25: CreateTrail: the answer to trail.length is already in trail.one',
    ],
    [
      'a circumstance that programs cannot read',
      [`bounds:${length}\n    when: the moon is full`],
      'spec/facts/mine.yaml:3: trail.length needs both when and holdsWith, or neither',
    ],
    [
      'a circumstance of a member that is not there',
      [`bounds:${length}\n    when: Nmae is x\n    holdsWith: { member: Nmae, value: x }`],
      'spec/facts/mine.yaml:12: the API has no member CreateTrail.input.Nmae',
    ],
    [
      'a circumstance that cannot be',
      [
        `bounds:${entry('list', 'members: [ListQueries.input.MaxResults]\nrange: { max: 3 }\ninside: necessary\nwhen: it is done\nholdsWith: { member: QueryStatus, value: DONE }')}`,
      ],
      'spec/facts/mine.yaml:12: ListQueries.input.QueryStatus cannot be DONE',
    ],
    [
      'a name of a resource that is no text of a request',
      [identifier('members: [GetTrail.input.Nmae]\n    refusals: {}')],
      'spec/facts/mine.yaml:6: GetTrail.input.Nmae is not a string member of a request',
    ],
    [
      'a refusal that is no error condition',
      [bounds, identifier('members: [CreateTrail.input.Name]\n    refusals: { unknown: [trail.length] }')],
      'spec/facts/mine.yaml:16: error condition trail.length does not exist',
    ],
    [
      'a refusal of other operations',
      [
        `errors:${condition('one', 'codes: [ConflictException]')}`,
        identifier('members: [GetTrail.input.Name]\n    refusals: { unknown: [trail.one] }'),
      ],
      'spec/facts/mine.yaml:15: trail.one applies to none of these operations',
    ],
  ])('%s', (_, sections, message) => {
    expect(build(...sections)).toThrow(message);
  });

  test('and nothing that is right', () => {
    const right = build(
      bounds,
      `errors:${condition('one', 'breaks: [trail.length]')}${condition('two', 'breaks: ["enum Name"]\nrelations:\n  - { kind: exclusive, members: [Name, KmsKeyId] }')}`,
      identifier('members: [CreateTrail.input.Name]\n    refusals: { unknown: [trail.one] }'),
    );
    expect(right().identifiers).toEqual([
      {
        resource: 'trail',
        forms: ['name'],
        source: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrail.html',
        members: ['CreateTrail.input.Name'],
        refusals: { unknown: ['trail.one'] },
      },
    ]);
  });
});

describe('the committed facts', () => {
  const facts = loadFacts();
  const spec = loadSpec();
  const entries = [...facts.requirements.values()];

  test('every member whose bound speaks of ARNs, and every one called after a resource, is known to name one', () => {
    const named = new Set(facts.identifiers.flatMap(({ members }) => members));
    const meant = spec.operationNames.flatMap((name) =>
      [...memberPlaces(spec, name)]
        .filter(([path, { type }]) => type === 'string' && path.startsWith(`${name}.input.`))
        .map(([path]) => path)
        .filter((path) =>
          /\.(TrailName|EventDataStores?\[?\]?|Channel|DashboardId|ResourceArn|ResourceId|Location|InsightSource|InsightsDestination|Destination)$|(trailNameList|ResourceIdList|input\.Destinations|EventDataStores)\[\]$/.test(
            path,
          ),
        ),
    );
    expect(meant.filter((path) => !named.has(path))).toEqual([]);
    const bounds = entries.filter((entry): entry is Bound => entry.kind === 'bound');
    const form = bounds.find(({ id }) => id === 'lake.store-id.form')!;
    expect(form.members.filter((path) => !named.has(path))).toEqual([]);
  });

  test('a condition about a size of pages answers the bound of it', () => {
    const conditions = entries.filter((entry): entry is ErrorCondition => entry.kind === 'error');
    const pages = conditions.filter(({ id }) => id.endsWith('.max-results'));
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.filter(({ breaks }) => !breaks).map(({ id }) => id)).toEqual([]);
  });
});
