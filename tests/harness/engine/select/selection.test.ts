import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../../common/user-errors.js';
import { type Selection, selects } from '../../../../harness/engine/select/selection.js';

const operations = ['CreateTrail', 'GetTrail', 'GetTrailStatus', 'ListTags'];
const ids = [
  'CreateTrail/lifecycle/echo',
  'CreateTrail/shapes/rejects-blank-name',
  'GetTrail/lifecycle/read-back',
  'GetTrailStatus/shapes/valid-request',
  'ListTags/shapes/valid-request',
  '_/protocol/unknown-operation',
];

function chosen(selection: Partial<Selection>): string[] {
  const predicate = selects({ suites: [], operations: [], checks: [], ...selection }, operations);
  return ids.filter((id) => predicate({ id, operation: id.split('/')[0]! }));
}

test('nothing asked for selects everything', () => {
  expect(chosen({})).toEqual(ids);
});

describe('checks', () => {
  test.each<[string, number[]]>([
    ['CreateTrail/lifecycle/echo', [0]],
    ['CreateTrail/lifecycle', []],
    ['lifecycle/echo', []],
    ['CreateTrail/*', []],
    ['CreateTrail/*/*', [0, 1]],
    ['CreateTrail/**', [0, 1]],
    ['*/lifecycle/*', [0, 2]],
    ['Get*/*/*', [2, 3]],
    ['*', []],
    ['**', [0, 1, 2, 3, 4, 5]],
    ['**/valid-request', [3, 4]],
    ['*/*/rejects-*', [1]],
    ['*/*/*-*', [1, 2, 3, 4, 5]],
    ['_/**', [5]],
    ['CreateTrail.lifecycle/echo', []],
    ['CreateTrail/lifecycle/ech.', []],
    ['(CreateTrail|GetTrail)/**', []],
    ['createtrail/**', []],
  ])('%s', (glob, expected) => {
    expect(chosen({ checks: [glob] })).toEqual(expected.map((index) => ids[index]));
  });

  test('several add up', () => {
    expect(chosen({ checks: ['GetTrail/**', 'ListTags/**'] })).toEqual([ids[2], ids[4]]);
  });
});

test('operations by name and by pattern', () => {
  expect(chosen({ operations: ['GetTrail'] })).toEqual([ids[2]]);
  expect(chosen({ operations: ['Get*'] })).toEqual([ids[2], ids[3]]);
  expect(chosen({ operations: ['_', 'ListTags'] })).toEqual([ids[4], ids[5]]);
});

test('suites', () => {
  expect(chosen({ suites: ['lifecycle'] })).toEqual([ids[0], ids[2]]);
  expect(chosen({ suites: ['lifecycle', 'protocol'] })).toEqual([ids[0], ids[2], ids[5]]);
});

test('kinds narrow each other down', () => {
  expect(chosen({ suites: ['shapes'], operations: ['CreateTrail'] })).toEqual([ids[1]]);
  expect(chosen({ suites: ['lifecycle'], operations: ['ListTags'] })).toEqual([]);
  expect(chosen({ suites: ['shapes'], checks: ['*/*/valid-request'], operations: ['List*'] })).toEqual([ids[4]]);
});

test.each<[string, Partial<Selection>, string]>([
  ['a suite that there is not', { suites: ['lifecycles'] }, 'unknown suite lifecycles'],
  ['an operation that there is not', { operations: ['CreateTrial'] }, 'unknown operation CreateTrial'],
  ['an operation in another case', { operations: ['createTrail'] }, 'unknown operation createTrail'],
])('%s is wrong usage', (_, selection, message) => {
  expect(() => chosen(selection)).toThrow(UsageError);
  expect(() => chosen(selection)).toThrow(message);
});
