import { describe, expect, test } from 'vitest';
import { isCheck } from '../../../../harness/engine/check/define-check.js';
import { suites } from '../../../../harness/engine/check/suite.js';
import { check } from '../../../../harness/engine/context/check.js';

const define = (id: string) => check({ id, title: 'x', requirements: [], body: async () => undefined });

describe('the id of a check', () => {
  test.each([
    ['CreateTrail/lifecycle/read-back', 'CreateTrail', 'lifecycle', 'read-back'],
    ['_/protocol/unknown-operation', '_', 'protocol', 'unknown-operation'],
    ['GetTrail/shapes/x1', 'GetTrail', 'shapes', 'x1'],
  ])('%s', (id, operation, suite, slug) => {
    expect(define(id)).toMatchObject({ id, operation, suite, slug, access: 'standard' });
  });

  test.each([
    'CreateTrail/lifecycle',
    'CreateTrail/lifecycle/',
    'CreateTrail/lifecycle/a/b',
    'CreateTrail/lifecycles/a',
    'CreateTrail/Lifecycle/a',
    'createTrail/lifecycle/a',
    '__/protocol/a',
    'Create_Trail/lifecycle/a',
    'CreateTrail/lifecycle/Read-Back',
    'CreateTrail/lifecycle/read_back',
    'CreateTrail/lifecycle/-a',
    'CreateTrail/lifecycle/a-',
    'CreateTrail/lifecycle/a--b',
    ' CreateTrail/lifecycle/a',
    'CreateTrail/lifecycle/a\n',
    '',
  ])('%j is none', (id) => {
    expect(() => define(id)).toThrow('is not a check id');
  });

  test('every suite can have checks', () => {
    for (const suite of suites) expect(define(`GetTrail/${suite}/a`).suite).toBe(suite);
  });
});

test('access is what the definition says', () => {
  const definition = { id: 'GetTrail/shapes/a', title: 'x', requirements: [], body: async () => undefined };
  expect(check({ ...definition, access: 'read-only' }).access).toBe('read-only');
});

test('isCheck knows a check from what else a file exports', () => {
  expect(isCheck(define('GetTrail/shapes/a'))).toBe(true);
  for (const other of [null, undefined, 'x', {}, [], () => undefined, { id: 'GetTrail/shapes/a' }]) {
    expect(isCheck(other)).toBe(false);
  }
});
