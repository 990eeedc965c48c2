import { describe, expect, test } from 'vitest';
import { brokenRules } from '../../../../harness/validators/request/broken-rules.js';
import { labelOf } from '../../../../spec/broken-rule.js';
import type { Identifier } from '../../../../spec/facts.js';
import { loadSpec } from '../../../../spec/load.js';
import { madeUpFacts } from './made-up-facts.js';

const names = (resource: Identifier['resource'], ...members: string[]): Identifier => ({
  resource,
  forms: ['arn'],
  members,
  source: 'field report',
  refusals: {},
});
const facts = madeUpFacts(
  [],
  [],
  [
    names('trail', 'GetTrail.input.Name', 'AddTags.input.ResourceId'),
    names('event-data-store', 'GetEventDataStore.input.EventDataStore', 'AddTags.input.ResourceId'),
    names('channel', 'GetChannel.input.Channel', 'AddTags.input.ResourceId'),
    names('dashboard', 'GetDashboard.input.DashboardId'),
  ],
);
const spec = loadSpec();
const home = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const uuid = '3b2f0000-0000-4000-8000-00000000000a';
const of = (end: string) => `arn:aws:cloudtrail:us-east-1:123456789012:${end}`;
const trail = of('trail/my-trail');
const store = of(`eventdatastore/${uuid}`);
const broken = (operation: string, input: unknown) => brokenRules(operation, input, { spec, facts, home });
const named = (Name: string) => broken('GetTrail', { Name }).map(labelOf);

describe('the ARN of a trail', () => {
  test.each([
    ['arn-partition', trail.replace('aws', 'aws-cn')],
    ['arn-service', trail.replace('cloudtrail', 'cloudwatch')],
    ['arn-region', trail.replace('us-east-1', 'eu-west-1')],
    ['arn-account', trail.replace('123456789012', '111122223333')],
    ['arn-account', trail.replace('123456789012', '')],
    ['arn-resource', trail.replace('trail/', 'channel/')],
    ['arn-resource', of('trail/')],
    ['arn-resource', of('trail/a/b')],
    ['arn-case', trail.replace('cloudtrail', 'CloudTrail')],
    ['arn-case', trail.replace('arn', 'ARN')],
    ['arn-case', trail.replace('trail/', 'Trail/')],
    ['arn-whitespace', ` ${trail}`],
    ['arn-whitespace', `${trail}\n`],
    ['arn-whitespace', trail.replace('my-', 'my ')],
  ])('is wrong by %s: %j', (kind, arn) => {
    expect(named(arn)).toEqual([`${kind} Name`]);
  });

  test('wrong in two ways is two broken rules', () => {
    expect(named(trail.replace('us-east-1', 'eu-west-1').replace('aws', 'aws-cn'))).toEqual([
      'arn-partition Name',
      'arn-region Name',
    ]);
  });

  test.each([trail, 'my-trail', 'arndale', 'trail/my-trail'])('%j is none of them', (name) => {
    expect(named(name)).toEqual([]);
  });

  test('is not compared with anything where no home is named', () => {
    const arn = trail.replace('us-east-1', 'eu-west-1');
    expect(brokenRules('GetTrail', { Name: arn }, { spec, facts })).toEqual([]);
  });
});

test.each([
  ['GetEventDataStore', { EventDataStore: store }, []],
  ['GetEventDataStore', { EventDataStore: store.replace('00000a', '00000A') }, ['arn-case EventDataStore']],
  ['GetEventDataStore', { EventDataStore: of('eventdatastore/EXAMPLE') }, ['arn-resource EventDataStore']],
  ['GetEventDataStore', { EventDataStore: of(`channel/${uuid}`) }, ['arn-resource EventDataStore']],
  ['GetChannel', { Channel: of(`channel/${uuid}`) }, []],
  ['GetChannel', { Channel: of(`eventdatastore/${uuid}`) }, ['arn-resource Channel']],
  ['GetDashboard', { DashboardId: of('dashboard/mine') }, []],
  ['GetDashboard', { DashboardId: of('dashboards/mine') }, ['arn-resource DashboardId']],
])('%s %j breaks %j', (operation, input, expected) => {
  expect(broken(operation, input).map(labelOf)).toEqual(expected);
});

test('where an ARN is wrong its pattern is not told as well, but its length is told alone', () => {
  expect(broken('GetEventDataStore', { EventDataStore: `${store} ` }).map(labelOf)).toEqual([
    'arn-whitespace EventDataStore',
  ]);
  expect(broken('GetEventDataStore', { EventDataStore: `${store}${' '.repeat(256)}` }).map(labelOf)).toEqual([
    'max-length EventDataStore',
  ]);
  expect(broken('GetEventDataStore', { EventDataStore: 'not an id' }).map(labelOf)).toEqual(['pattern EventDataStore']);
});

describe('a member that takes several kinds of resources', () => {
  const tagged = (ResourceId: string) => broken('AddTags', { ResourceId, TagsList: [] });

  test('takes each of them', () => {
    for (const arn of [trail, store, of(`channel/${uuid}`)]) expect(tagged(arn)).toEqual([]);
  });

  test('compares with the one that comes nearest, and says which', () => {
    expect(tagged(store.replace('us-east-1', 'eu-west-1'))).toEqual([
      { kind: 'arn-region', path: 'ResourceId', resource: 'event-data-store' },
    ]);
  });

  test('says none where several are as near', () => {
    expect(tagged(of(`nosuchkind/${uuid}`))).toEqual([{ kind: 'arn-resource', path: 'ResourceId' }]);
  });
});
