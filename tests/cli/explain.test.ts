import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { explain, explainCommand } from '../../cli/explain.js';
import { UsageError } from '../../common/user-errors.js';
import { allRuleChecks } from '../../harness/engine/check/rule-checks.js';
import { loadChecks } from '../../harness/engine/select/registry.js';
import { suiteFiles } from '../../harness/engine/select/suite-files.js';
import { exampleExchanges } from '../../harness/explain/example-exchanges.js';
import { departureKinds } from '../../harness/explain/gap-origin.js';
import { loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { packagePath } from '../../spec/package-root.js';

const spec = loadSpec();
const facts = loadFacts();
let known: Parameters<typeof explain>[1];
beforeAll(async () => {
  known = { spec, facts, checks: await loadChecks(suiteFiles()), rules: allRuleChecks(spec) };
});

/** The explanation of an id as one text. */
const explained = (id: string) => explain(id, known).join('\n');

describe('a requirement', () => {
  test('is told with statement, level, evidence, source, members and the checks that cover it', () => {
    const text = explained('trail.arn');
    expect(text).toContain('The ARN of a trail is arn:<partition>:cloudtrail:<home Region>:<account>:trail/<name>.');
    expect(text).toMatch(/level: +must/);
    expect(text).toMatch(/evidence: +documented/);
    expect(text).toMatch(/source: +https:\/\/docs\.aws\.amazon\.com\/.*API_CreateTrail\.html/);
    expect(text).toMatch(/members: +CreateTrail\.output\.TrailARN/);
    expect(text).toMatch(/checks: +.*CreateTrail\/lifecycle\/echo/);
  });

  test('that a rule covers names the rule, once for the target', () => {
    expect(explained('wire.content-type')).toMatch(/checks: +_\/protocol\/content-type\n/);
  });

  test('that nothing covers says so', () => {
    expect(explained('client.nulls')).toMatch(/checks: +none/);
  });

  test('tells what it asks of the members of a request, what it answers, and what answers it', () => {
    expect(explained('parameters.trail-or-store')).toMatch(/requires: +at most one of TrailName and EventDataStore\n/);
    expect(explained('selectors.put.empty')).toMatch(/rejects: +min-size EventSelectors\n/);
    expect(explained('trail.prefix.length')).toMatch(/rejected by: +trail\.create\.prefix, trail\.update\.prefix\n/);
    expect(explained('trail.arn')).not.toMatch(/requires|reject(s|ed by):/);
  });

  test('an error condition shows the error on the wire, what is also accepted, and what is wrong', () => {
    const { right, wrong } = exampleExchanges(facts, 'lake.unknown-store');
    expect(right[0]).toBe(
      'GetEventDataStore {"EventDataStore":…,…} → HTTP 400 {"__type":"EventDataStoreNotFoundException","Message":"…"}',
    );
    expect(right[1]).toContain('EventDataStoreARNInvalidException');
    expect(wrong[0]).toContain('HTTP 200');
  });

  test('a bound shows both sides of each limit', () => {
    const { right, wrong } = exampleExchanges(facts, 'tags.key.length');
    expect(right).toEqual([
      'AddTags {"TagsList":[{"Key":"1 character"}],…} → HTTP 200 {…}',
      'AddTags {"TagsList":[{"Key":"128 characters"}],…} → HTTP 200 {…}',
      'AddTags {"TagsList":[{"Key":""}],…} → HTTP 400 {"__type":"…","Message":"…"}',
      'AddTags {"TagsList":[{"Key":"129 characters"}],…} → HTTP 400 {"__type":"…","Message":"…"}',
    ]);
    expect(wrong).toContain('AddTags {"TagsList":[{"Key":"129 characters"}],…} → HTTP 200 {…}');
  });

  test('a bound that is necessary only does not promise acceptance, nor blame a refusal inside', () => {
    const { right, wrong } = exampleExchanges(facts, 'queries.statement.length');
    expect(right[0]).toContain('or an error for another reason');
    expect(wrong.filter((line) => line.includes('HTTP 400'))).toEqual([]);
  });

  test('a bound of values shows a stranger outside', () => {
    const { right, wrong } = exampleExchanges(facts, 'insights.metrics.period');
    expect(right[0]).toContain('{"Period":60,…}');
    expect(wrong[0]).toContain('{"Period":61,…} → HTTP 200');
  });

  test('members that are always there are shown present and absent', () => {
    const { right, wrong } = exampleExchanges(facts, 'trail.list.members');
    expect(right).toContain('ListTrails → HTTP 200 {"Trails":[{"TrailARN":…,"Name":…,"HomeRegion":…}],…}');
    expect(wrong).toContain('ListTrails → HTTP 200 {"Trails":[{"Name":…,"HomeRegion":…}],…}');
  });

  test('each has a right and a wrong exchange', () => {
    for (const id of facts.requirements.keys()) {
      const { right, wrong } = exampleExchanges(facts, id);
      expect(right.length, id).toBeGreaterThan(0);
      expect(wrong.length, id).toBeGreaterThan(0);
      expect(right, id).not.toEqual(wrong);
    }
  });
});

describe('a check', () => {
  test('is told with title, access, capability and its requirements', () => {
    const text = explained('CreateTrail/lifecycle/echo');
    expect(text).toContain('the answer shows the requested settings');
    expect(text).toMatch(/access: +standard/);
    expect(text).toMatch(/capability: +trails/);
    expect(text).toContain('\ntrail.create.echo\n');
    expect(text).toContain('\ntrail.arn\n');
  });

  test('that is a rule says what it judges', () => {
    expect(explained('GetTrail/shapes/answer-types')).toMatch(/applies to: +every successful answer of GetTrail/);
  });

  test('every one can be explained', () => {
    for (const { id } of [...known.checks, ...known.rules])
      expect(explained(id)).not.toContain('does not contain this requirement');
  });
});

describe('a gap', () => {
  test.each([
    ['GetTrail/missing-member/Trail.TrailARN', 'GetTrail/shapes/answer-members', 'trail.answer.members'],
    ['CancelQuery/missing-member/QueryStatus', 'CancelQuery/shapes/answer-members', 'wire.answer-required'],
    ['GetTrailStatus/timestamp/StartLoggingTime', 'GetTrailStatus/shapes/answer-types', 'wire.timestamps'],
    ['GetTrail/no-answer', 'GetTrail/protocol/answers', 'wire.answers'],
    ['GetTrail/undocumented-error/Oops', 'GetTrail/errors/documented-errors', 'wire.error-documented'],
    ['_/content-type', '_/protocol/content-type', 'wire.content-type'],
    ['ListTrails/unimplemented', 'ListTrails/shapes/valid-request', 'wire.implemented'],
    [
      'CreateTrail/error-code/TrailAlreadyExistsException',
      'CreateTrail/lifecycle/duplicate-name',
      'trail.create.duplicate',
    ],
    ['CreateTrail/echo/S3KeyPrefix', 'CreateTrail/lifecycle/echo', 'trail.create.echo'],
    ['CreateTrail/refused-member/SnsTopicName', 'CreateTrail/shapes/every-member', 'wire.accepts-valid'],
    ['AddTags/max-length/TagsList[].Key', 'AddTags/constraints/text-lengths', 'tags.key.length'],
    ['AddTags/max-length/TagsList[].Key', 'AddTags/constraints/text-lengths', 'tags.add.invalid'],
    ['AddTags/max-length-refused/TagsList[].Key', 'AddTags/constraints/text-lengths', 'tags.key.length'],
    ['AddTags/max-length-stored/TagsList[].Key', 'AddTags/constraints/text-lengths', 'tags.add.invalid'],
    ['AddTags/type/ResourceId', 'AddTags/constraints/member-types', 'wire.request-types'],
    ['AddTags/arn-region/ResourceId', 'AddTags/constraints/resource-arns', 'tags.arn.malformed'],
    ['LookupEvents/max/MaxResults', 'LookupEvents/shapes/rejects-max-results-too-large', 'events.lookup.max-results'],
    ['ListTrails/token-refused/rejected', 'ListTrails/pagination/token-refused', 'paging.token-refused'],
    ['GetTrail/same-as-raw/outcome', 'GetTrail/sdk/same-as-raw', 'wire.sdk.requests'],
    ['GetTrail/server-error', 'GetTrail/protocol/answers', 'wire.answers'],
    ['_/stays-reachable', '_/protocol/stays-reachable', 'wire.answers'],
    ['ListTrails/valid-request/rejected', 'ListTrails/shapes/valid-request', 'wire.accepts-valid'],
  ])('%s belongs to %s and %s', (id, check, requirement) => {
    const text = explained(id);
    expect(text).toMatch(new RegExp(`checks: +.*${check}`));
    expect(text).toContain(`\n${requirement}\n`);
  });

  test('of a rule of requests tells the rule in plain words, and no requirement of others', () => {
    const text = explained('AddTags/max-length/TagsList[].Key');
    expect(text).toContain('a request that breaks this is accepted: TagsList[].Key has at most 128 characters');
    const told = [...facts.requirements.keys()].filter((id) => text.split('\n').includes(id));
    expect(told.sort()).toEqual(['tags.add.invalid', 'tags.key.length']);
    const refused = explained('AddTags/max-length-refused/TagsList[].Key');
    expect([...facts.requirements.keys()].filter((id) => refused.split('\n').includes(id))).toEqual([
      'tags.key.length',
    ]);
  });

  test('the kinds of departure are those that the validators know', () => {
    const folder = packagePath('harness', 'validators');
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    const sources = files.map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    const kinds = sources.flatMap((text) =>
      [...text.matchAll(/kind: [^,;\n]*/g)].flatMap(([line]) => [...line.matchAll(/'([a-z-]+)'/g)]),
    );
    const lost = sources.flatMap((text) => [...text.matchAll(/lost\(.*'([a-z-]+)'\)/g)]);
    const found = new Set([...kinds, ...lost].map((match) => match[1]!));
    found.delete('failure');
    expect([...found].sort()).toEqual(Object.keys(departureKinds).sort());
  });
});

describe('an id that nothing has', () => {
  test.each([
    ['trail.arm', 'did you mean trail.arn'],
    ['CreateTrail/lifecycle/ecko', 'CreateTrail/lifecycle/echo'],
    ['GetTrail/missing-member/Trail.Nmae', 'no requirement, check or gap'],
    ['GetTrail/content-type', 'no requirement, check or gap'],
    ['_/missing-member/Name', 'no requirement, check or gap'],
    ['AddTags/max-length/TagsList[].Kye', 'no requirement, check or gap'],
    ['AddTags/required/TagsList[].Value', 'no requirement, check or gap'],
    ['CreateTrail/echo/NoSuchMember', 'no requirement, check or gap'],
    ['CreateTrail/refused-member/NoSuchMember', 'no requirement, check or gap'],
    ['Nonsense/no-answer', 'no requirement, check or gap'],
    ['GetTrail/error-code/NoSuchException', 'no requirement, check or gap'],
    ['', 'no requirement, check or gap'],
  ])('%j is refused', (id, message) => {
    expect(() => explain(id, known)).toThrow(UsageError);
    expect(() => explain(id, known)).toThrow(message);
  });
});

describe('the command', () => {
  let printed = '';
  beforeEach(() => {
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });
  afterEach(() => vi.restoreAllMocks());

  test('prints the explanation', async () => {
    await explainCommand().parseAsync(['trail.arn'], { from: 'user' });
    expect(printed).toBe(`${explained('trail.arn')}\n`);
  });
});
