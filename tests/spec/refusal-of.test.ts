import { describe, expect, test } from 'vitest';
import { type BrokenRule, brokenRuleKinds } from '../../spec/broken-rule.js';
import { type Bound, type ErrorCondition, loadFacts } from '../../spec/facts.js';
import { loadSpec } from '../../spec/load.js';
import { refusalOf } from '../../spec/refusal-of.js';

const facts = loadFacts();
const spec = loadSpec();

/** `max-length S3KeyPrefix`, and the requirement that it is told with. */
function rule(label: string, requirement?: string): BrokenRule {
  const [kind, path = ''] = label.split(' ') as [BrokenRule['kind'], string];
  return { kind, path, ...(requirement ? { requirement } : {}) };
}

test.each<[operation: string, rule: BrokenRule, requirement: string, codes?: string[]]>([
  // Bounds by their id, and their sides by label, which come first.
  [
    'CreateTrail',
    rule('max-length S3KeyPrefix', 'trail.prefix.length'),
    'trail.create.prefix',
    ['InvalidS3PrefixException'],
  ],
  [
    'UpdateTrail',
    rule('max-length S3KeyPrefix', 'trail.prefix.length'),
    'trail.update.prefix',
    ['InvalidS3PrefixException'],
  ],
  ['CreateTrail', rule('min-length Name', 'trail.name.form'), 'trail.name.too-short', ['InvalidTrailNameException']],
  ['CreateTrail', rule('max-length Name', 'trail.name.form'), 'trail.name.too-long', ['InvalidTrailNameException']],
  ['CreateTrail', rule('pattern Name', 'trail.name.form'), 'trail.name.character', ['InvalidTrailNameException']],
  [
    'LookupEvents',
    rule('max MaxResults', 'events.lookup.page-size'),
    'events.lookup.max-results',
    ['InvalidMaxResultsException'],
  ],
  [
    'GetQueryResults',
    rule('min MaxQueryResults', 'queries.results.page-size'),
    'queries.list.max-results',
    ['InvalidMaxResultsException', 'InvalidParameterException'],
  ],
  [
    'CreateTrail',
    rule('max-size TagsList', 'tags.list.size'),
    'trail.create.tags-quota',
    ['TagsLimitExceededException', 'InvalidTagParameterException'],
  ],
  [
    'PutEventSelectors',
    rule('min-size EventSelectors', 'selectors.count'),
    'selectors.put.empty',
    ['InvalidEventSelectorsException'],
  ],
  // A condition whose code is open leaves it open.
  ['ListChannels', rule('max MaxResults', 'lake.list.page-size'), 'channels.list.max-results'],
  // Without a condition the bound itself, and its code is open.
  ['ListImports', rule('max MaxResults', 'lake.list.page-size'), 'lake.list.page-size'],
  ['CreateEventDataStore', rule('max-size TagsList', 'tags.list.size'), 'tags.list.size'],
  // Enums that a condition names, and others.
  ['ListQueries', rule('enum QueryStatus'), 'queries.list.status', ['InvalidQueryStatusException']],
  ['LookupEvents', rule('enum EventCategory'), 'events.lookup.category', ['InvalidEventCategoryException']],
  ['ListDashboards', rule('enum Type'), 'wire.request-enums'],
  ['GetTrail', rule('required Name'), 'wire.request-required'],
  ['GetTrail', rule('type Name'), 'wire.request-types'],
  // Relations: of the condition itself, of a rule that a condition answers, of a rule alone.
  [
    'AddTags',
    rule('unique TagsList', 'tags.add.invalid'),
    'tags.add.invalid',
    ['InvalidTagParameterException', 'TagsLimitExceededException'],
  ],
  [
    'PutEventSelectors',
    rule('total EventSelectors[].DataResources[].Values', 'quota.data-resources'),
    'selectors.put.too-many-resources',
    ['InvalidEventSelectorsException'],
  ],
  ['DescribeQuery', rule('any-of QueryAlias+QueryId'), 'queries.describe.nothing-named', ['InvalidParameterException']],
  ['StartImport', rule('together Destinations+ImportSource', 'imports.start.new'), 'imports.start.new'],
])('%s %j is refused by %s', (operation, broken, requirement, codes) => {
  expect(refusalOf(facts, operation, broken)).toEqual({ requirement, ...(codes ? { codes } : {}) });
});

describe('a wrong ARN', () => {
  const arn = ['CloudTrailARNInvalidException'];
  const trail = [...arn, 'InvalidTrailNameException'];
  const store = ['EventDataStoreARNInvalidException', 'EventDataStoreNotFoundException', 'InvalidParameterException'];
  test.each<[operation: string, label: string, requirement: string, codes?: string[]]>([
    ['GetTrailStatus', 'arn-account Name', 'trail.other-account.arn', arn],
    ['GetEventSelectors', 'arn-region TrailName', 'trail.other-region.arn', [...arn, 'TrailNotFoundException']],
    ['GetTrail', 'arn-resource Name', 'trail.arn.malformed', trail],
    ['GetTrail', 'arn-service Name', 'trail.arn.malformed', trail],
    ['GetEventDataStore', 'arn-region EventDataStore', 'lake.store-arn', store],
    [
      'PutResourcePolicy',
      'arn-resource ResourceArn',
      'policies.resource.unsupported',
      ['ResourceTypeNotSupportedException', 'ResourceARNNotValidException'],
    ],
    // What the facts tell no code of.
    ['GetTrail', 'arn-account Name', 'trail.arn.malformed'],
    ['StartLogging', 'arn-region Name', 'trail.arn.malformed'],
    ['GetTrail', 'arn-case Name', 'trail.arn.malformed'],
    ['GetChannel', 'arn-account Channel', 'channels.arn.malformed'],
    ['GetDashboard', 'arn-resource DashboardId', 'dashboards.unknown'],
  ])('%s %s is refused by %s', (operation, label, requirement, codes) => {
    expect(refusalOf(facts, operation, rule(label))).toEqual({ requirement, ...(codes ? { codes } : {}) });
  });

  test('of which the facts say nothing has no refusal', () => {
    expect(refusalOf(facts, 'ListInsightsData', rule('arn-account InsightSource'))).toBeUndefined();
    expect(refusalOf(facts, 'DescribeTrails', rule('arn-region trailNameList[]'))).toBeUndefined();
    expect(refusalOf(facts, 'PutInsightSelectors', rule('arn-resource InsightsDestination'))).toBeUndefined();
  });

  test('at a member of several kinds of resources is refused as the kind that it is, or as any of them may be', () => {
    const broken = rule('arn-account ResourceIdList[]');
    expect(refusalOf(facts, 'ListTags', { ...broken, resource: 'trail' })).toEqual({
      requirement: 'tags.list.other-account',
      codes: arn,
    });
    expect(refusalOf(facts, 'ListTags', { ...broken, resource: 'event-data-store' })?.requirement).toBe(
      'tags.resource.store-arn',
    );
    expect(refusalOf(facts, 'ListTags', { ...broken, resource: 'channel' })).toEqual({
      requirement: 'tags.resource.channel-arn',
    });
    expect(refusalOf(facts, 'ListTags', broken)).toEqual({ requirement: 'tags.list.other-account' });
    expect(refusalOf(facts, 'ListTags', rule('arn-service ResourceIdList[]'))).toEqual({
      requirement: 'tags.resource.unsupported',
      codes: ['ResourceTypeNotSupportedException', ...arn],
    });
  });
});

test('every requirement that is named is there, and its codes are those of the condition', () => {
  const bounds = [...facts.requirements.values()].filter((entry): entry is Bound => entry.kind === 'bound');
  const broken = [
    ...bounds.flatMap(({ id, members }) =>
      members.flatMap((member) => {
        const [operation = '', , ...path] = member.split('.');
        const kinds = ['max', 'max-length', 'max-size', 'pattern', 'values'] as const;
        return kinds.map((kind) => [operation, { kind, path: path.join('.'), requirement: id }] as const);
      }),
    ),
    ...facts.identifiers.flatMap(({ members }) =>
      members.flatMap((member) => {
        const [operation = '', , ...path] = member.split('.');
        const kinds = brokenRuleKinds.filter((kind) => kind.startsWith('arn-'));
        return kinds.map((kind) => [operation, { kind, path: path.join('.') }] as const);
      }),
    ),
  ];
  expect(broken.length).toBeGreaterThan(1000);
  for (const [operation, one] of broken) {
    const refusal = refusalOf(facts, operation, one);
    if (!refusal) continue;
    const requirement = facts.requirements.get(refusal.requirement);
    expect(requirement?.operations, JSON.stringify(one)).toContain(operation);
    const { codes = [], alsoAcceptable = [] } = requirement as ErrorCondition;
    if (refusal.codes) expect(refusal.codes).toEqual(expect.arrayContaining([...codes, ...alsoAcceptable]));
    expect(spec.operationNames).toContain(operation);
  }
});
