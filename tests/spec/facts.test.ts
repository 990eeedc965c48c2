import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadChecks } from '../../harness/engine/select/registry.js';
import { suiteFiles } from '../../harness/engine/select/suite-files.js';
import { departureKinds } from '../../harness/explain/gap-origin.js';
import { rules } from '../../harness/validators/rules.js';
import { buildFacts } from '../../spec/curated/build-facts.js';
import { expandBraces } from '../../spec/curated/expand-braces.js';
import { staleFactFiles } from '../../spec/curated/fact-files.js';
import { digestOf, factSources } from '../../spec/curated/fact-sources.js';
import { type BuiltFacts, builtFactsFile, loadFacts, readFacts } from '../../spec/facts.js';
import { packagePath } from '../../spec/package-root.js';
import { checkedOperations } from '../suites/checked.js';

const rates = 'rates: { reads: 10, others: 1, operations: {} }\n';

/** Builds the facts of one file that begins with these lines. */
function build(text: string) {
  return () => buildFacts(new Map([['spec/facts/mine.yaml', `${text}\n${rates}`]]));
}

const entry = (more: string, section = 'requirements') => `# a comment
${section}:
  - id: trail.mine
    level: must
    evidence: observed
    statement: A trail is as it was made.
    source: api:CreateTrail
${more}`;

describe('the committed facts', () => {
  const facts = loadFacts();
  const entries = [...facts.requirements.values()];

  test('are at least 250 requirements, of every kind', () => {
    expect(entries.length).toBeGreaterThanOrEqual(250);
    for (const kind of ['rule', 'bound', 'error', 'quota'])
      expect(entries.filter((requirement) => requirement.kind === kind).length).toBeGreaterThan(10);
  });

  test('what is made of them is up to date', () => {
    expect(staleFactFiles(), 'run `spec facts --write`').toEqual([]);
  });

  test('every requirement that a check, a rule or a departure names is there', async () => {
    const named = [
      ...(await loadChecks(suiteFiles())).flatMap(({ requirements }) => requirements),
      ...Object.values(rules).flatMap(({ requirements }) => requirements),
      ...Object.values(departureKinds).map(({ requirement }) => requirement),
    ];
    expect([...new Set(named)].filter((id) => !facts.requirements.has(id))).toEqual([]);
  });

  test('what was observed is a must, or says in a note why it is not', () => {
    const weak = entries.filter(({ level, evidence, note }) => evidence === 'observed' && level === 'should' && !note);
    expect(weak.map(({ id }) => id)).toEqual([]);
  });

  test('the places where answers of AWS break its own rules are marked', () => {
    const marked = entries.filter(({ answersBreakIt }) => answersBreakIt).map(({ id }) => id);
    expect(marked).toEqual(
      expect.arrayContaining([
        'selectors.advanced.fields',
        'channels.name.form',
        'trail.answer.recursive-logging',
        'wire.documentation-slips',
      ]),
    );
  });

  test('no statement stands twice', () => {
    const statements = entries.map(({ statement }) => statement);
    expect(statements.filter((statement, index) => statements.indexOf(statement) !== index)).toEqual([]);
  });

  test('every operation that has checks has a capability', () => {
    expect(checkedOperations.filter((name) => !facts.capabilityOf.has(name))).toEqual([]);
  });
});

describe('the loader refuses, with file and line,', () => {
  test.each([
    [
      'a member that the API does not have',
      entry('    members: [CreateTrail.input.Nmae]'),
      'spec/facts/mine.yaml:8: the API has no member CreateTrail.input.Nmae',
    ],
    [
      'a member that stands behind another',
      entry('    members:\n      - CreateTrail.input.Name\n      - "{CreateTrail,UpdateTrail}.input.TagsList"'),
      'spec/facts/mine.yaml:10: the API has no member UpdateTrail.input.TagsList',
    ],
    [
      'an operation that the API does not have',
      entry('    operations: [CreateTrial]'),
      'spec/facts/mine.yaml:8: the API has no operation CreateTrial',
    ],
    [
      'an error that nobody knows',
      entry('    operations: [CreateTrail]\n    codes: [NoSuchException]', 'errors'),
      'spec/facts/mine.yaml:9: the error NoSuchException is neither an error of the API nor a common AWS error',
    ],
    [
      'an error that the operation does not declare',
      entry('    operations: [CreateTrail]\n    codes: [TrailNotFoundException]', 'errors'),
      'spec/facts/mine.yaml:9: CreateTrail does not declare TrailNotFoundException',
    ],
    [
      'an error called undeclared that is declared',
      entry('    operations: [GetTrail]\n    codes: [TrailNotFoundException]\n    declared: false', 'errors'),
      'spec/facts/mine.yaml:9: GetTrail declares TrailNotFoundException',
    ],
    [
      'a length of what has none',
      entry('    members: [LookupEvents.input.MaxResults]\n    length: { max: 3 }\n    inside: necessary', 'bounds'),
      'spec/facts/mine.yaml:9: LookupEvents.input.MaxResults is of type integer, which has no length',
    ],
    [
      'a size of what has none',
      entry('    members: [CreateTrail.input.Name]\n    size: { max: 3 }\n    inside: necessary', 'bounds'),
      'spec/facts/mine.yaml:9: CreateTrail.input.Name is of type string, which has no size',
    ],
    [
      'a bound without limits',
      entry('    members: [CreateTrail.input.Name]\n    inside: necessary', 'bounds'),
      'spec/facts/mine.yaml:3: trail.mine has no limit',
    ],
    [
      'a minimum above the maximum',
      entry('    members: [CreateTrail.input.Name]\n    length: { min: 4, max: 3 }\n    inside: necessary', 'bounds'),
      'spec/facts/mine.yaml:9: bounds.length: min is above max',
    ],
    [
      'a pattern that is none',
      entry("    members: [CreateTrail.input.Name]\n    pattern: '(?s).*'\n    inside: necessary", 'bounds'),
      'spec/facts/mine.yaml:9: bounds.pattern: not a JavaScript pattern',
    ],
    [
      'a field that entries do not have',
      entry('    levle: must'),
      'spec/facts/mine.yaml:3: requirements: Unrecognized key: "levle"',
    ],
    ['a level that there is not', entry('').replace('must', 'ought'), 'spec/facts/mine.yaml:4: requirements.level'],
    [
      'an id that stands twice',
      `${entry('')}${entry('').split('requirements:\n')[1]}`,
      'spec/facts/mine.yaml:8: trail.mine is defined twice, first in spec/facts/mine.yaml:3',
    ],
    [
      'a presence of no requirement',
      'presence:\n  - { requirement: trail.nobody, operation: GetTrail, at: "", members: [Trail] }',
      'spec/facts/mine.yaml:2: requirement trail.nobody does not exist',
    ],
    [
      'a presence of a member that is not there',
      `${entry('')}presence:\n  - { requirement: trail.mine, operation: GetTrail, at: Trail, members: [Nmae] }`,
      'spec/facts/mine.yaml:9: the API has no member GetTrail.output.Trail.Nmae',
    ],
    [
      'an exclusion of a pair that is none',
      'excluded:\n  - reason: Nobody can bring it about.\n    source: field report\n    pairs: [GetTrail/ConflictException]',
      'spec/facts/mine.yaml:4: GetTrail does not declare ConflictException',
    ],
    [
      'an exclusion of a requirement that is none',
      'excluded:\n  - reason: Nobody can bring it about.\n    source: field report\n    requirements: [trail.nobody]',
      'spec/facts/mine.yaml:4: requirement trail.nobody does not exist',
    ],
    [
      'a capability of no operation',
      'capabilities:\n  trails:\n    - CreateTrial',
      'spec/facts/mine.yaml:3: the API has no operation CreateTrial',
    ],
    ['text that is no YAML', 'requirements:\n  - id: trail.mine\n   level: must', 'spec/facts/mine.yaml:3: '],
  ])('%s', (_, text, message) => {
    expect(build(text)).toThrow(message);
  });

  test('and says of several mistakes each', () => {
    const text = entry('    operations: [CreateTrial]\n    members: [CreateTrail.input.Nmae]');
    expect(build(text)).toThrow(/:8: .*CreateTrial\n.*:9: .*Nmae/);
  });
});

describe('what is loaded', () => {
  test('has short forms written out, and the members that answers have to carry', () => {
    const presence = 'presence:\n  - { requirement: trail.mine, operation: GetTrail, at: Trail, members: [Name] }';
    const [requirement] = build(`${entry('    members: ["CreateTrail.{input,output}.Name"]')}\n${presence}`)()
      .requirements;
    expect(requirement).toMatchObject({
      kind: 'rule',
      family: 'mine',
      operations: ['CreateTrail', 'GetTrail'],
      members: ['CreateTrail.input.Name', 'CreateTrail.output.Name', 'GetTrail.output.Trail.Name'],
      source: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateTrail.html',
    });
  });

  test('an exclusion for every operation leaves out the pairs that an error condition names', () => {
    const text = `${entry('    operations: [GetTrail]\n    codes: [TrailNotFoundException]', 'errors')}
excluded:
  - { reason: Nobody can bring it about., source: field report, pairs: ["*/TrailNotFoundException"] }`;
    const [excluded] = build(text)().excluded;
    expect(excluded?.pairs).toContain('UpdateTrail/TrailNotFoundException');
    expect(excluded?.pairs).not.toContain('GetTrail/TrailNotFoundException');
  });

  test.each([
    ['{A,B}.x', ['A.x', 'B.x']],
    ['A.{x, y}.{p,q}', ['A.x.p', 'A.x.q', 'A.y.p', 'A.y.q']],
    ['A.input.Map{}', ['A.input.Map{}']],
    ['{A,B}.Map{key}', ['A.Map{key}', 'B.Map{key}']],
  ])('%s stands for %j', (text, expected) => {
    expect(expandBraces(text)).toEqual(expected);
  });
});

describe('a package whose curated files changed', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ctc-facts-'));
    cpSync(packagePath('spec', 'facts'), join(root, 'spec', 'facts'), { recursive: true });
    mkdirSync(join(root, 'spec', 'generated'));
    const built: BuiltFacts = { digest: digestOf(factSources(root)), facts: buildFacts(factSources(root)) };
    built.facts.sharedErrors.push('OnlyInTheBuiltFile');
    writeFileSync(join(root, builtFactsFile), JSON.stringify(built));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('is read as built while the digest is that of the files', () => {
    expect(readFacts(root).sharedErrors.has('OnlyInTheBuiltFile')).toBe(true);
  });

  test('is built anew, and checked, once they differ', () => {
    writeFileSync(join(root, 'spec', 'facts', 'mine.yaml'), entry('    operations: [GetTrail]'));
    const { sharedErrors, requirements } = readFacts(root);
    expect(sharedErrors.has('OnlyInTheBuiltFile')).toBe(false);
    expect(requirements.get('trail.mine')?.operations).toEqual(['GetTrail']);
    writeFileSync(join(root, 'spec', 'facts', 'mine.yaml'), entry('    members: [GetTrail.input.Nmae]'));
    expect(() => readFacts(root)).toThrow('spec/facts/mine.yaml:8: the API has no member GetTrail.input.Nmae');
  });
});
