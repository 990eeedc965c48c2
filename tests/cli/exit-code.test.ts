import { describe, expect, test } from 'vitest';
import { exitCodeOf, explainError, failOnOf } from '../../cli/exit-code.js';
import { TargetError, UsageError } from '../../common/user-errors.js';
import { concluded } from '../harness/engine/conclusions.js';
import { finding, report } from '../harness/engine/reports.js';

const recordWith = (...findings: ReturnType<typeof finding>[]) =>
  concluded([report('GetTrail/lifecycle/x', { findings })]);

describe('the exit code of a run', () => {
  test.each([
    ['nothing', recordWith(), 0, 0],
    ['a must', recordWith(finding('GetTrail/a')), 1, 1],
    ['a should', recordWith(finding('GetTrail/a', { severity: 'should' })), 1, 0],
    ['a warning', recordWith(finding('GetTrail/a', { severity: 'warning' })), 0, 0],
    [
      'something blocked',
      concluded([report('GetTrail/lifecycle/x', { obstacles: [{ gap: '_/x', reason: 'x' }] })]),
      0,
      0,
    ],
  ])('%s', (_, record, should, must) => {
    expect(exitCodeOf(record, 'should')).toBe(should);
    expect(exitCodeOf(record, 'must')).toBe(must);
  });

  test('on AWS only a must fails, unless told otherwise', () => {
    expect([failOnOf(undefined, 'aws'), failOnOf(undefined, 'endpoint'), failOnOf(undefined, 'reference')]).toEqual([
      'must',
      'should',
      'should',
    ]);
    expect([failOnOf('should', 'aws'), failOnOf('must', 'endpoint')]).toEqual(['should', 'must']);
  });
});

describe('what is thrown', () => {
  test.each([
    ['wrong usage', new UsageError('a\nb'), 2, 'a b'],
    ['an unusable target', new TargetError('a'), 3, 'a'],
    ['anything else', new TypeError('a'), 4, 'internal error of this tool: a'],
    ['no error at all', 'a', 4, 'internal error of this tool: a'],
  ])('%s is one line', (_, error, code, message) => {
    const explained = explainError(error, false);
    expect(explained.code).toBe(code);
    expect(explained.message).toContain(message);
    expect(explained.message).not.toContain('\n');
  });

  test('a stack only where it was asked for', () => {
    expect(explainError(new UsageError('a'), true).message).toMatch(/\n\s+at /);
  });
});
