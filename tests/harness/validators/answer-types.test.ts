import { describe, test } from 'vitest';
import { answer, exchange } from '../exchanges.js';
import { expectFindings, expectOfBody, shapeFinding } from './knowledge.js';
import { createdTrail, event, trail, trailStatus } from './right-answers.js';

const wrong = (operation: string, path: string) => shapeFinding(operation, 'wrong-type', 'answer-types', path);
const timestamp = (operation: string, path: string) => shapeFinding(operation, 'timestamp', 'answer-types', path);
const nothing = (operation: string, path: string) => shapeFinding(operation, 'null', 'answer-types', path);

describe('types', () => {
  test.each<[string, string, unknown, string]>([
    [
      'a text for a boolean',
      'GetTrail',
      { Trail: { ...trail, IsMultiRegionTrail: 'false' } },
      'Trail.IsMultiRegionTrail',
    ],
    ['a number for a boolean', 'CreateTrail', { ...createdTrail, IsMultiRegionTrail: 0 }, 'IsMultiRegionTrail'],
    ['a number for a text', 'CreateTrail', { ...createdTrail, Name: 5 }, 'Name'],
    ['a structure for a text', 'CreateTrail', { ...createdTrail, Name: { S: 'x' } }, 'Name'],
    ['a list for a structure', 'GetTrail', { Trail: [trail] }, 'Trail'],
    ['a structure for a list', 'LookupEvents', { Events: {} }, 'Events'],
    ['a text for an integer', 'GetEventDataStore', { RetentionPeriod: '90' }, 'RetentionPeriod'],
    ['a fraction for an integer', 'GetEventDataStore', { RetentionPeriod: 90.5 }, 'RetentionPeriod'],
    [
      'a boolean for a text that looks like one',
      'LookupEvents',
      { Events: [{ ...event, ReadOnly: false }] },
      'Events[].ReadOnly',
    ],
    [
      'deep in lists',
      'LookupEvents',
      { Events: [event, { ...event, Resources: [{ ResourceName: 'x' }, { ResourceName: 1 }] }] },
      'Events[].Resources[].ResourceName',
    ],
    [
      'in the values of a map',
      'GetQueryResults',
      { QueryStatus: 'FINISHED', QueryResultRows: [[{ a: 'x' }, { b: 1 }]] },
      'QueryResultRows[][]{}',
    ],
    ['a text for a list item', 'LookupEvents', { Events: ['event'] }, 'Events[]'],
    [
      'a fraction for a long',
      'GetQueryResults',
      { QueryStatus: 'FINISHED', QueryStatistics: { BytesScanned: 1.5 } },
      'QueryStatistics.BytesScanned',
    ],
  ])('%s', (_, operation, body, path) => {
    expectOfBody(operation, body, [wrong(operation, path)]);
  });

  test('the same departure in several entries is the same gap', () => {
    const one = { ...event, EventName: 1 };
    const name = wrong('LookupEvents', 'Events[].EventName');
    expectOfBody('LookupEvents', { Events: [one, one] }, [name, name]);
  });
});

describe('timestamps', () => {
  test.each<[string, unknown]>([
    ['ISO 8601', '2026-11-21T10:00:00Z'],
    ['a number as text', '1795255200'],
    ['milliseconds', 1795255200000],
    ['a boolean', true],
    ['a structure', { seconds: 1795255200 }],
  ])('%s', (_, StartLoggingTime) => {
    expectOfBody('GetTrailStatus', { ...trailStatus, StartLoggingTime }, [
      timestamp('GetTrailStatus', 'StartLoggingTime'),
    ]);
  });

  test('in list items', () => {
    expectOfBody('LookupEvents', { Events: [{ ...event, EventTime: 1486505154426 }] }, [
      timestamp('LookupEvents', 'Events[].EventTime'),
    ]);
    expectOfBody('LookupEvents', { Events: [{ ...event, EventTime: '2017-02-07T22:05:54Z' }] }, [
      timestamp('LookupEvents', 'Events[].EventTime'),
    ]);
  });

  test.each([0, 1, 1795255200, 1795255200.123, 4102444800])('%d is epoch seconds', (StartLoggingTime) => {
    expectOfBody('GetTrailStatus', { ...trailStatus, StartLoggingTime }, []);
  });

  test('a large number that is no timestamp is none', () => {
    const text = '{"QueryStatus":"FINISHED","QueryStatistics":{"BytesScanned":1795255200000}}';
    expectFindings(exchange('GetQueryResults', answer({ body: text })), []);
  });
});

describe('null', () => {
  test('for an optional member', () => {
    expectOfBody('CreateTrail', { ...createdTrail, S3KeyPrefix: null }, [nothing('CreateTrail', 'S3KeyPrefix')]);
    expectOfBody('GetTrailStatus', { ...trailStatus, StopLoggingTime: null }, [
      nothing('GetTrailStatus', 'StopLoggingTime'),
    ]);
    expectOfBody('DescribeTrails', { trailList: [{ ...trail, SnsTopicARN: null }] }, [
      nothing('DescribeTrails', 'trailList[].SnsTopicARN'),
    ]);
  });

  test('for a list item', () => {
    expectOfBody('LookupEvents', { Events: [null] }, [nothing('LookupEvents', 'Events[]')]);
  });

  test('for the value of a tag that has none', () => {
    const tags = [{ ResourceId: 'x', TagsList: [{ Key: 'bare', Value: null }] }];
    expectOfBody('ListTags', { ResourceTagList: tags }, []);
  });

  test('for the key of a tag', () => {
    const tags = [{ ResourceId: 'x', TagsList: [{ Key: null, Value: 'v' }] }];
    expectOfBody('ListTags', { ResourceTagList: tags }, [
      shapeFinding('ListTags', 'missing-member', 'answer-members', 'ResourceTagList[].TagsList[].Key'),
    ]);
  });

  test('for a member that is always there is one gap', () => {
    expectOfBody('CreateTrail', { ...createdTrail, TrailARN: null }, [nothing('CreateTrail', 'TrailARN')]);
    expectOfBody('GetTrail', { Trail: null }, [nothing('GetTrail', 'Trail')]);
    expectOfBody('DescribeTrails', { trailList: [null] }, [nothing('DescribeTrails', 'trailList[]')]);
  });
});

describe('values', () => {
  const value = (operation: string, path: string) =>
    shapeFinding(operation, 'enum-value', 'answer-values', path, 'should');

  test.each<[string, string, unknown, string]>([
    ['undocumented', 'GetEventDataStore', { Status: 'ACTIVE' }, 'Status'],
    ['in another case', 'GetEventDataStore', { Status: 'enabled' }, 'Status'],
    ['empty', 'GetEventDataStore', { Status: '' }, 'Status'],
    [
      'in a list',
      'GetEventSelectors',
      { TrailARN: trail.TrailARN, EventSelectors: [{ ReadWriteType: 'Both' }] },
      'EventSelectors[].ReadWriteType',
    ],
  ])('%s', (_, operation, body, path) => {
    expectOfBody(operation, body, [value(operation, path)]);
  });

  test('an enum that is no text is a wrong type', () => {
    expectOfBody('GetEventDataStore', { Status: 1 }, [wrong('GetEventDataStore', 'Status')]);
  });
});
